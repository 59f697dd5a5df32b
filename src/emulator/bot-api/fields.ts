import { z } from 'zod'

// Telegram reads every parameter from a string, because three of its four transports have nothing else. A number may
// come as "5", a flag as "true", an object as its JSON text. What cannot be read is refused.

/** An integer, also as text. */
export function integer(name: string) {
  return z.preprocess(
    value => (typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value),
    z.int({ error: `invalid ${name} specified` }),
  )
}

/** An integer that has to be there; `missing` is what Telegram says when it is not. */
export function requiredInteger(name: string, missing: string) {
  return z.preprocess(
    value => (typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value),
    z.int({ error: issue => (issue.input === undefined ? missing : `invalid ${name} specified`) }),
  )
}

/** A flag, also as text. */
export function flag(name: string) {
  return z
    .preprocess(
      value => (typeof value === 'string' ? (TRUTH.get(value.toLowerCase()) ?? value) : value),
      z.boolean({ error: `invalid ${name} specified` }),
    )
    .optional()
}

const TRUTH = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['false', false],
  ['0', false],
  ['no', false],
  ['', false],
])

/** A text; numbers are taken as their digits, as Telegram does with JSON. */
export function text(problem: string) {
  return z.preprocess(
    value => (typeof value === 'number' ? String(value) : value),
    z.string({ error: problem }),
  )
}

/** A text that has to be there and to hold something. */
export function requiredText(problem: string) {
  return text(problem).pipe(z.string().min(1, { error: problem }))
}

/** A flag inside an object, where only true and false will do. */
export function strictFlag(name: string) {
  return z.boolean({ error: `field "${name}" must be of type Boolean` }).optional()
}

/** A value that form bodies carry as JSON text; `problem` is the refusal when that text is not JSON. */
export function json<Schema extends z.ZodType>(schema: Schema, problem: string) {
  return z.preprocess((value, context) => {
    if (typeof value !== 'string') return value
    try {
      return JSON.parse(value) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: problem })
      return z.NEVER
    }
  }, schema)
}

/** The id of a chat: a number, or the @username of a person. */
export const chatId = z.preprocess(
  value => {
    if (value === '') return undefined
    return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
  },
  z.union([z.int(), z.string()], {
    error: issue => (issue.input === undefined ? 'chat_id is empty' : 'chat not found'),
  }),
)

const PARSE_MODES = ['html', 'markdown', 'markdownv2', '']

/** A parse mode in lower case; '' means none. */
export const parseMode = z
  .string({ error: 'unsupported parse_mode' })
  .transform(mode => mode.toLowerCase())
  .refine(mode => PARSE_MODES.includes(mode), { error: 'unsupported parse_mode' })
  .default('')

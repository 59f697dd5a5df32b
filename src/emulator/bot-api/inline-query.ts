import { z } from 'zod'
import type { InlineAnswer, InlineResult } from '../query-answers.ts'
import { badRequest, isRefusal, type Refusal } from '../refusal.ts'
import { flag, integer, json, text } from './fields.ts'
import { method } from './method.ts'
import { readInlineMarkup } from './reply-markup.ts'
import { textContent, textFields } from './send-message.ts'

const RESULTS_LIMIT = 50
const ID_BYTES = 64
const NEXT_OFFSET_BYTES = 64

const { text: _, ...formatting } = textFields

const resultSchema = z.object({
  type: z.literal('article', { error: 'the emulator shows articles only' }),
  id: z
    .string({ error: 'can\'t find field "id"' })
    .refine(id => id !== '' && Buffer.byteLength(id) <= ID_BYTES, { error: 'RESULT_ID_INVALID' }),
  title: z.string({ error: 'can\'t find field "title"' }).min(1, { error: 'ARTICLE_TITLE_EMPTY' }),
  description: z.string().optional(),
  input_message_content: z.object(
    { message_text: textFields.text, ...formatting },
    { error: 'input message content is not specified' },
  ),
  reply_markup: z.unknown().optional(),
})

export const answerInlineQuery = method(
  z.object({
    inline_query_id: text('query is too old and response timeout expired or query ID is invalid'),
    results: json(
      z.array(resultSchema, { error: 'expected an Array of inline query results' }),
      "can't parse inline query results JSON object",
    ),
    cache_time: integer('cache_time').optional(),
    is_personal: flag('is_personal'),
    next_offset: text('invalid next_offset specified').optional(),
    button: json(
      z.object({
        text: z.string().min(1, { error: 'button text is empty' }),
        start_parameter: z
          .string()
          .regex(/^[\w-]{1,64}$/, { error: 'START_PARAM_INVALID' })
          .optional(),
      }),
      "can't parse inline query results button",
    ).optional(),
  }),
  (telegram, { inline_query_id, results, next_offset, button }) => {
    if (results.length > RESULTS_LIMIT) return badRequest('RESULTS_TOO_MUCH')
    if (new Set(results.map(result => result.id)).size < results.length)
      return badRequest('RESULT_ID_DUPLICATE')
    if (Buffer.byteLength(next_offset ?? '') > NEXT_OFFSET_BYTES) return badRequest('NEXT_OFFSET_INVALID')
    const read = results.map(readResult)
    const refused = read.find(isRefusal)
    if (refused) return refused
    const answer: InlineAnswer = {
      results: read as InlineResult[],
      ...(button && { button: button as NonNullable<InlineAnswer['button']> }),
    }
    if (telegram.inlineQueries.answer(inline_query_id, answer) === false)
      return badRequest('query is too old and response timeout expired or query ID is invalid')
    return true
  },
)

function readResult(result: z.output<typeof resultSchema>): InlineResult | Refusal {
  const { message_text, ...format } = result.input_message_content
  const content = textContent({ ...format, text: message_text })
  if (isRefusal(content)) return content
  // It may be sent to any chat, so it may hold only what a group takes.
  const markup = readInlineMarkup(result.reply_markup, 'group')
  if (isRefusal(markup)) return markup
  return {
    id: result.id,
    title: result.title,
    ...(result.description !== undefined && { description: result.description }),
    content: { ...content, ...(markup.inline && { reply_markup: markup.inline }) },
  }
}

import type { RichMessage } from 'grammy/types'
import { z } from 'zod'
import { isProblem } from '../markup/html-tags.ts'
import { richBlocks } from '../markup/rich-blocks.ts'
import { problemWithSize } from '../markup/rich-limits.ts'
import { parseRichTree } from '../markup/rich-tree.ts'
import { badRequest, isRefusal, type Refusal } from '../refusal.ts'
import { flag, json } from './fields.ts'
import { method } from './method.ts'
import { sendAsBot, sendFields } from './outgoing.ts'

/** A rich message as the bot gives it. */
export const richMessageField = json(
  z.object(
    {
      html: z.string({ error: 'field "html" must be of type String' }).optional(),
      markdown: z.string({ error: 'field "markdown" must be of type String' }).optional(),
      is_rtl: flag('is_rtl'),
      skip_entity_detection: flag('skip_entity_detection'),
    },
    {
      error: issue =>
        issue.input === undefined ? 'rich message is empty' : 'object expected as rich message',
    },
  ),
  "can't parse rich message JSON object",
)

/** The content of a rich message: its HTML turned into the blocks that everyone sees. */
export function richContent(
  given: z.output<typeof richMessageField>,
): { rich_message: RichMessage } | Refusal {
  if (given.markdown !== undefined) {
    return badRequest(
      given.html === undefined
        ? 'the emulator reads rich messages in HTML only, not in Markdown'
        : 'exactly one of the fields "html" and "markdown" must be used',
    )
  }
  if (!given.html?.trim()) return badRequest('message text is empty')
  const tree = parseRichTree(given.html)
  if (isProblem(tree)) return badRequest(`can't parse entities: ${tree.problem}`)
  const blocks = richBlocks(tree, { detect: !given.skip_entity_detection })
  const problem = problemWithSize(blocks)
  if (problem) return badRequest(problem)
  return { rich_message: { blocks, ...(given.is_rtl && { is_rtl: true }) } }
}

export const sendRichMessage = method(
  z.object({ rich_message: richMessageField, ...sendFields }),
  (telegram, parameters) => {
    const content = richContent(parameters.rich_message)
    return isRefusal(content) ? content : sendAsBot(telegram, parameters, content)
  },
)

import type { InlineQueryResultArticle, UserFromGetMe } from 'grammy/types'
import type { TaskCard } from '../../actions/find-task-cards.ts'
import type { Office } from '../../actions/identify-member.ts'
import { escapeHtml, type Texts } from '../../locales/texts.ts'
import { fitHtml, maxText } from '../fit-message.ts'
import { keyboard } from '../screen.ts'
import { countWords, deadlineWords, titleWords } from '../status/words.ts'
import { momentWords } from '../summary/labels.ts'
import { daysWords } from './deadline-view.ts'

/**
 * A card in the list of results, and the message that it becomes. It stays as it was sent, so it says of when it is;
 * its button is a link, because the chat it is sent to may have nothing to do with the bot.
 */
export function cardResult(
  t: Texts,
  card: TaskCard,
  { now, office, bot }: { now: Date; office: Office; bot: UserFromGetMe },
): InlineQueryResultArticle {
  const { taskId, code, phrase, lastDay, all } = card
  const title = titleWords(t, card.title)
  const isDone = all.completed === all.total
  const left = isDone ? [] : [daysWords(t, card.days)]
  const html = [
    t.html('task-heading', { code, title }),
    `${t.html('task-deadline', { deadline: deadlineWords(t, phrase, lastDay) })}${left.map(words => ` · ${words}`).join('')}`,
    '',
    ...card.byKind.map(({ kind, counts }) => escapeHtml(countWords(t, kind, counts))),
    '',
    `<i>${t.html('summary-as-of', { moment: momentWords(t, now, office.zone) })}</i>`,
  ].join('\n')
  const url = `https://t.me/${bot.username}?start=tk_${taskId}_a`
  return {
    type: 'article',
    id: `tk${taskId}`,
    title: `${code} · ${title}`,
    description: t.plain('inline-description', {
      deadline: phrase,
      completed: String(all.completed),
      total: String(all.total),
    }),
    input_message_content: {
      message_text: fitHtml(html, maxText),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    reply_markup: keyboard([[{ text: t.plain('button-card'), url }]]),
  }
}

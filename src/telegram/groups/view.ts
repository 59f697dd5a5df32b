import type { listChats } from '../../actions/bind-chat.ts'
import type { Office } from '../../actions/identify-member.ts'
import { escapeHtml, type Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { cutLabel } from '../status/list-view.ts'

type Chat = Awaited<ReturnType<typeof listChats>>[number]

/** Groups beyond these are not shown with buttons: an office has a handful. */
const maxGroups = 20

/** A group right after it was bound: what it gets from now on. */
export function boundScreen(t: Texts, chat: Chat, office: Office): Screen {
  const { digest } = office.settings
  const news =
    chat.digest && digest.on
      ? t.html('group-digest-on', { weekday: t.plain(`weekday-${digest.weekday}`), time: digest.at })
      : t.html('group-digest-off')
  return {
    html: `${t.html('group-bound', { office: office.name })}\n${news}`,
    keys: [[{ text: t.plain('button-summary'), data: pressData('sm', 'a') }], [digestKey(t, chat, false)]],
  }
}

/** All groups of the office, with what can be done to each. */
export function groupsScreen(t: Texts, chats: Chat[]): Screen {
  const heading = `<b>${t.html('groups-title')}</b>`
  if (chats.length === 0) return { html: `${heading}\n\n${t.html('groups-none')}` }
  const shown = chats.slice(0, maxGroups)
  const lines = shown.map(chat => {
    const state = chat.leftAt ? 'away' : chat.digest ? 'digest' : 'quiet'
    return `• ${escapeHtml(chat.title)} – ${t.html(`groups-state-${state}`)}`
  })
  const keys = shown.map(chat => [
    digestKey(t, chat, true),
    {
      text: cutLabel(t.plain('button-unbind-one', { title: chat.title })),
      data: pressData('bx', chat.chatRowId),
      style: 'danger' as const,
    },
  ])
  return { html: `${heading}\n\n${lines.join('\n')}\n\n${t.html('groups-how')}`, keys }
}

function digestKey(t: Texts, chat: Chat, named: boolean): Key {
  const deed = chat.digest ? 'button-digest-off' : 'button-digest-on'
  const text = named ? t.plain(`${deed}-one`, { title: chat.title }) : t.plain(deed)
  return { text: cutLabel(text), data: pressData('bd', chat.chatRowId, chat.digest ? 0 : 1) }
}

import type { Me } from '../../actions/identify-member.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { MemberContext, Room } from '../context.ts'
import type { Key } from '../message.ts'
import { show } from '../screen.ts'

/** The commands this person can use, most used first; short enough for one screen of a phone. */
function helpText(t: Texts, member: Me): string {
  const parts = [t.html('help-everyone')]
  if (member.role === 'officer') parts.push(t.html('help-officer'))
  if (member.role !== 'officer') parts.push(t.html('help-monitor'))
  if (member.role === 'administrator') parts.push(t.html('help-administrator'))
  parts.push(`<i>${t.html('help-foot')}</i>`)
  return parts.join('\n\n')
}

/** What this person can do here. */
export async function showHelp(ctx: MemberContext): Promise<void> {
  await show(ctx, { html: `<b>${ctx.t.html('help-title')}</b>\n\n${helpText(ctx.t, ctx.member)}` })
}

/** A command that does not exist: the ones that do. */
export async function showUnknownCommand(ctx: MemberContext): Promise<void> {
  if (ctx.chat?.type !== 'private') return show(ctx, { html: ctx.t.html('not-understood-group') })
  await show(ctx, { html: `${ctx.t.html('unknown-command')}\n\n${helpText(ctx.t, ctx.member)}` })
}

/** Words that ask for nothing known: three useful things to do, no apology. */
export async function showNotUnderstood(ctx: MemberContext): Promise<void> {
  const suggestions = suggestionsFor(ctx.t, ctx.member)
  await show(ctx, { html: ctx.t.html('not-understood'), keys: suggestions.map(key => [key]) })
}

/** What this person most likely came for: an officer the own unit's work, the others how all units stand. */
function suggestionsFor(t: Texts, { role, unitId }: Me): Key[] {
  const summary = { text: t.plain('button-summary'), data: pressData('sm', 'a') }
  const list = (letter: 's' | 'q', unit: number): Key => ({
    text: t.plain(letter === 's' ? 'button-soon' : 'button-overdue'),
    data: pressData('ls', letter, unit, 0),
  })
  if (role === 'officer' && unitId !== null)
    return [
      { text: t.plain('button-my-part'), data: pressData('ls', 'o', unitId, 0) },
      list('s', unitId),
      summary,
    ]
  const others = [list('q', 0), list('s', 0)]
  return role === 'leader' ? [summary, ...others] : [...others, summary]
}

/** Help, and what stands in for an answer when nothing was understood. */
export const helpRoom: Room = { commands: { trogiup: showHelp, help: showHelp } }

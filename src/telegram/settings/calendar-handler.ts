import { z } from 'zod'
import { awaitAnswer, stopAwaiting } from '../../actions/converse.ts'
import {
  addCalendarDays,
  firstYear,
  lastYear,
  readCalendar,
  removeCalendarDay,
} from '../../actions/edit-calendar.ts'
import { isPlainDate } from '../../domain/calendar/plain-date.ts'
import { localOf } from '../../domain/calendar/zone.ts'
import { mayDo } from '../../domain/permissions.ts'
import { readCalendarWords } from '../../vietnamese/calendar-words.ts'
import { pressData } from '../callback-data.ts'
import { button, type MemberContext, type Room } from '../context.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { calendarScreen } from './calendar-view.ts'

const today = ({ call, member }: MemberContext) => localOf(call.now, member.office.zone).date

/** 0 stands for the present year. */
async function showYear(ctx: MemberContext, year: number, said?: string): Promise<void> {
  await stopAwaiting(ctx.call, BigInt(ctx.chatId!), BigInt(ctx.from!.id))
  const calendar = await readCalendar(
    ctx.call,
    ctx.member,
    year === 0 ? Number(today(ctx).slice(0, 4)) : year,
  )
  // In a group nothing is set, only looked up.
  const mayEdit = calendar.mayEdit && ctx.chat?.type === 'private'
  await show(ctx, calendarScreen(ctx.t, { ...calendar, mayEdit }, said))
}

async function ask(ctx: MemberContext, year: number): Promise<void> {
  if (!mayDo(ctx.member, 'change_settings')) return refuse(ctx, { ok: false, code: 'not_allowed' })
  await awaitAnswer(ctx.call, BigInt(ctx.chatId!), BigInt(ctx.from!.id), 'calendar-day', { year })
  await show(ctx, {
    html: ctx.t.html('calendar-ask', { year: String(year) }),
    keys: [[{ text: ctx.t.plain('button-cancel'), data: pressData('cl', year) }]],
  })
}

const asked = z.object({ year: z.number() })

async function take(ctx: MemberContext, data: unknown): Promise<void> {
  const { year } = asked.parse(data)
  // The year on the screen is the one meant; in the present one a January written in December is the next.
  const reference = today(ctx).startsWith(`${year}-`) ? today(ctx) : `${year}-01-01`
  const reading = readCalendarWords(ctx.message?.text ?? '', reference)
  if (!reading.ok) return refuse(ctx, { ok: false, code: reading.code, args: { words: reading.words } })
  const done = await addCalendarDays(ctx.call, ctx.member, reading)
  if (!done.ok && done.code !== 'repeated') return refuse(ctx, done)
  await showYear(ctx, Number(reading.days[0]!.slice(0, 4)), ctx.t.html('calendar-saved'))
}

async function remove(ctx: MemberContext, day: string): Promise<void> {
  const done = await removeCalendarDay(ctx.call, ctx.member, day)
  if (!done.ok && done.code !== 'repeated') return refuse(ctx, done)
  await showYear(ctx, Number(day.slice(0, 4)), ctx.t.html('calendar-removed'))
}

const year = z.coerce.number().int().min(firstYear).max(lastYear)
const yearOrNow = z.union([z.literal('0').transform(() => 0), year])
const plainDay = z
  .string()
  .regex(/^\d{8}$/)
  .transform(text => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`)
  .refine(isPlainDate)

/** The office's working days: public holidays as computed, and what the office knows better. */
export const calendarRoom: Room = {
  commands: { lich: ctx => showYear(ctx, 0), calendar: ctx => showYear(ctx, 0) },
  buttons: [
    button('cl', z.tuple([yearOrNow]), (ctx, [of]) => showYear(ctx, of)),
    button('ca', z.tuple([year]), (ctx, [of]) => ask(ctx, of)),
    button('cx', z.tuple([plainDay]), (ctx, [day]) => remove(ctx, day)),
  ],
  answers: { 'calendar-day': take },
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SummaryView } from '../../src/actions/summarise.ts'
import { unitKinds } from '../../src/domain/assignment.ts'
import { publicCalendar } from '../../src/domain/calendar/working-days.ts'
import { defaultSettings } from '../../src/domain/settings.ts'
import { summarise } from '../../src/domain/summarise.ts'
import type { SummaryRow } from '../../src/domain/summary.ts'
import { escapeHtml, textsFor } from '../../src/locales/texts.ts'
import { captionRoom, messageRoom, summaryCaption } from '../../src/telegram/summary/caption.ts'

const now = new Date('2011-11-20T02:00:00Z')
const longest = 'Ủy ban & Ban chỉ đạo <liên ngành> '.repeat(4).slice(0, 120)

/** Names as long as they may be, with what HTML must escape in them. */
function rows(tasks: number, unitsOfEach: number, lastDay: string): SummaryRow[] {
  return Array.from({ length: tasks * unitsOfEach }, (_, index) => {
    const taskId = 1 + (index % tasks)
    return {
      assignmentId: index,
      taskId,
      taskCode: `NV${100_000 + taskId}`,
      taskTitle: longest,
      deadlinePhrase: `trước 17h00 ngày ${lastDay}`,
      unitId: index,
      unitName: longest,
      unitKind: unitKinds[Math.floor(index / tasks) % unitKinds.length]!,
      state: 'in_progress',
      lastDay,
      dueAt: new Date(`${lastDay}T17:00:00Z`),
      baselineDueAt: new Date(`${lastDay}T17:00:00Z`),
      reportedDoneAt: null,
      progressDone: null,
      progressTotal: null,
      percent: null,
      obstacle: null,
    }
  })
}

const viewOf = (all: SummaryRow[]): SummaryView => ({
  ok: true,
  summary: summarise(all, now, 'Asia/Ho_Chi_Minh'),
  office: {
    orgId: 1,
    name: longest,
    zone: 'Asia/Ho_Chi_Minh',
    settings: defaultSettings,
    calendar: publicCalendar,
  },
  kind: null,
  kinds: [...unitKinds],
  owed: 0,
})

const asRead = (html: string) => html.replace(/<[^>]+>/g, '').replace(/&(lt|gt|amp);/g, '?')

test('however much there is to say, it fits where it goes, and nothing is dropped uncounted', () => {
  const size = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(size, size, fc.constantFrom('vi', 'en'), (overdue, coming, locale) => {
      const t = textsFor(locale)
      const view = viewOf([...rows(overdue, 9, '2009-01-05'), ...rows(coming, 3, '2011-12-31')])
      const heading = t.html('summary-heading-week', { office: longest, day: '21/11/2011' })
      for (const room of [captionRoom, messageRoom]) {
        const caption = asRead(summaryCaption(t, view, { heading, room }))
        expect(caption.length).toBeLessThanOrEqual(room)
        const named = caption.split('\n').filter(line => /^NV\d+ /.test(line)).length
        const hidden = view.summary.tasks.length - named
        if (hidden > 0) expect(caption).toContain(t.plain('summary-more-tasks', { count: hidden }))
      }
    }),
    { numRuns: 30 },
  )
})

test('markup in names stays text', () => {
  const t = textsFor('vi')
  const heading = t.html('summary-heading', { office: longest, scope: '' })
  const caption = summaryCaption(t, viewOf(rows(1, 1, '2011-11-01')), { heading, room: messageRoom })
  expect(caption).toContain(escapeHtml('Ban chỉ đạo <liên ngành>'))
  expect(caption).not.toContain('<liên')
})

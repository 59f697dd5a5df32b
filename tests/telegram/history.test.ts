import { describe, expect, test } from 'vitest'
import { eventTypes } from '../../src/domain/history.ts'
import { locales, textsFor } from '../../src/locales/texts.ts'
import { historyScreen } from '../../src/telegram/progress/history-view.ts'

/** Everything that any kind of event may tell. */
const detail = {
  reason: 'lý do',
  note: 'ghi chú',
  done: 3,
  total: 5,
  day: '30/11',
  title: 'tên',
  from: '15/11',
  to: '20/11',
}

describe('the history', () => {
  test.each(locales)('has words for every kind of event (%s)', locale => {
    const events = eventTypes.map(type => ({
      type,
      at: new Date('2011-11-14T03:05:00Z'),
      memberId: 1,
      who: 'Phòng Nội vụ',
      fromState: null,
      toState: null,
      detail,
    }))
    const view = { code: 'NV1', title: 'Rà soát', unitName: 'Phường Kim Mã', assignmentId: 1 }
    const { html } = historyScreen(
      textsFor(locale),
      { ok: true, view: view as never, events, evidence: [] },
      'Asia/Ho_Chi_Minh',
    )
    expect(html.split('\n').filter(line => line.startsWith('10:05 14/11 · Phòng Nội vụ: '))).toHaveLength(
      eventTypes.length,
    )
  })
})

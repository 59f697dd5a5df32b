import { describe, expect, test } from 'vitest'
import { publicCalendar } from '../../../src/domain/calendar/working-days.ts'
import { prepareOffice } from '../../../src/vietnamese/questions/office.ts'
import { understand } from '../../../src/vietnamese/questions/understand.ts'
import type { Named } from '../../../src/vietnamese/questions/understanding.ts'

/** A commune of 2026, told nothing but the names of its units and the titles of its tasks. */
const units = [
  'Văn phòng HĐND và UBND',
  'Phòng Kinh tế',
  'Phòng Văn hóa - Xã hội',
  'Trung tâm Phục vụ hành chính công',
  'Công an xã',
  'Trạm Y tế xã',
  'Thôn Đông',
  'Thôn Đoài',
  'Thôn 3',
  'Tổ dân phố số 5',
  'Tổ dân phố số 12',
  'Trường THCS Nguyễn Du',
].map((name, at) => ({ id: at + 1, name, aliases: [] }))
const tasks = [
  'Rà soát hộ nghèo, hộ cận nghèo năm 2026',
  'Quyết toán ngân sách 2026',
  'Chuyển đổi số',
  'Lập danh sách cử tri',
  'Phát triển kinh tế tập thể',
  'Mua sắm văn phòng phẩm',
  'Rà soát đất công',
].map((title, at) => ({ id: at + 1, no: at + 1, title, aliases: [] }))
const groups = [{ id: 1, name: 'Các thôn, tổ dân phố', aliases: ['các thôn'] }]
const office = prepareOffice({ units, groups, tasks })

function ask(text: string, role: 'leader' | 'officer' = 'leader') {
  return understand(text, {
    asker: { role, unitId: role === 'officer' ? 7 : null },
    office,
    reference: '2026-06-10',
    calendar: publicCalendar,
  })
}

function names(named: Named | null, among: readonly { name?: string; title?: string }[]) {
  const ids = named === null ? [] : named.kind === 'one' ? [named.id] : named.ids
  return ids.map(id => among[id - 1]!.name ?? among[id - 1]!.title)
}

describe('an office of quite another kind', () => {
  test.each([
    ['thôn đông rà soát hộ nghèo xong chưa', 'unit_status', ['Thôn Đông'], [tasks[0]!.title]],
    ['VHXH sao rồi', 'unit_status', ['Phòng Văn hóa - Xã hội'], []],
    ['phòng VH-XH nộp quyết toán chưa', 'unit_status', ['Phòng Văn hóa - Xã hội'], [tasks[1]!.title]],
    ['tdp 5 xong ra soat ho ngheo chua', 'unit_status', ['Tổ dân phố số 5'], [tasks[0]!.title]],
    ['thon 3 xong chua', 'unit_status', ['Thôn 3'], []],
    ['trung tâm hành chính công thế nào', 'unit_status', ['Trung tâm Phục vụ hành chính công'], []],
    ['trạm y tế làm cđs đến đâu', 'unit_status', ['Trạm Y tế xã'], ['Chuyển đổi số']],
    ['văn phòng đến đâu rồi', 'unit_status', ['Văn phòng HĐND và UBND'], []],
    ['chuyen doi so the nao', 'task_status', [], ['Chuyển đổi số']],
    ['hộ cận nghèo đến đâu rồi', 'task_status', [], [tasks[0]!.title]],
    ['nv3 đến đâu', 'task_status', [], ['Chuyển đổi số']],
    ['thôn nào chưa nộp danh sách cử tri', 'not_reported', [], ['Lập danh sách cử tri']],
    ['hạn quyết toán ngân sách là bao giờ', 'task_deadline', [], [tasks[1]!.title]],
  ])('%s', (text, intent, unitNames, taskTitles) => {
    const { unit, task, ...rest } = ask(text)
    expect(rest.intent).toBe(intent)
    expect([names(unit, units), names(task, tasks)]).toEqual([unitNames, taskTitles])
  })

  test("a unit's words inside a task's title name the task", () => {
    expect(names(ask('phát triển kinh tế đến đâu rồi').task, tasks)).toEqual(['Phát triển kinh tế tập thể'])
    expect(ask('phát triển kinh tế đến đâu rồi').unit).toBeNull()
    expect(names(ask('văn phòng phẩm mua đến đâu rồi').task, tasks)).toEqual(['Mua sắm văn phòng phẩm'])
    expect(ask('văn phòng phẩm mua đến đâu rồi').unit).toBeNull()
  })

  test('what two tasks share is asked about, what one has alone decides', () => {
    expect(names(ask('rà soát đến đâu rồi').task, tasks)).toEqual([tasks[0]!.title, tasks[6]!.title])
    expect(names(ask('rà soát đất đến đâu rồi').task, tasks)).toEqual([tasks[6]!.title])
  })

  test('two units are both named', () => {
    expect(names(ask('thôn đông với thôn đoài xong chưa').unit, units)).toEqual(['Thôn Đông', 'Thôn Đoài'])
  })

  test('collective names come with the question', () => {
    expect(ask('các thôn đến đâu rồi')).toMatchObject({ intent: 'summary', groupIds: [1] })
  })

  test("the officer's own report", () => {
    expect(ask('thôn em đã rà soát xong hộ nghèo 12/20 hộ', 'officer')).toMatchObject({
      intent: 'update_progress',
      unit: null,
      ofAsker: true,
      progress: { done: 12, total: 20 },
    })
  })

  test.each(['Công an xã vừa bắt trộm', 'kinh tế xã hội phát triển tốt', 't3 họp nhé', 'Kim Mã xong chưa'])(
    'not for the bot: %s',
    text => {
      expect(ask(text, 'officer').intent).toBe('none')
    },
  )

  test('an office without units and tasks still understands', () => {
    const empty = prepareOffice({ units: [], groups: [], tasks: [] })
    const context = {
      asker: { role: 'leader', unitId: null },
      office: empty,
      reference: '2026-06-10',
      calendar: publicCalendar,
    } as const
    expect(understand('tình hình', context).intent).toBe('summary')
    expect(understand('ai chậm', context).intent).toBe('overdue')
  })

  test('days that are asked about', () => {
    expect(ask('hôm nay có gì đến hạn').window).toEqual({
      kind: 'days',
      from: '2026-06-10',
      to: '2026-06-10',
    })
    expect(ask('tuần này có việc gì đến hạn').window).toEqual({
      kind: 'days',
      from: '2026-06-10',
      to: '2026-06-12',
    })
    expect(ask('tháng 7 có những việc gì đến hạn').window).toEqual({
      kind: 'days',
      from: '2026-07-01',
      to: '2026-07-31',
    })
    expect(ask('những việc phải xong trước 20/6').window).toEqual({
      kind: 'days',
      from: '2026-06-10',
      to: '2026-06-20',
    })
    expect(ask('sắp đến hạn').window).toEqual({ kind: 'soon' })
  })

  test('the day that an extension asks for, and the words of an obstacle', () => {
    expect(ask('thôn em xin gia hạn rà soát đất công đến 25/6', 'officer')).toMatchObject({
      intent: 'request_extension',
      wishedDay: '2026-06-25',
    })
    expect(ask('xin gia hạn thêm 3 ngày', 'officer')).toMatchObject({
      wishedDay: null,
      wishedTime: { count: 3, unit: 'day' },
    })
    expect(ask('xin gia hạn', 'officer')).toMatchObject({ wishedDay: null, wishedTime: null })
    expect(ask(' vướng vì chưa có biểu mẫu ', 'officer')).toMatchObject({
      intent: 'report_obstacle',
      obstacle: 'vướng vì chưa có biểu mẫu',
    })
  })
})

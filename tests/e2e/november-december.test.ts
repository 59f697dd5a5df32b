import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar/plain-date.ts'
import { isWorkingDay, publicCalendar } from '../../src/domain/calendar/working-days.ts'
import { localOf } from '../../src/domain/calendar/zone.ts'
import {
  chairman,
  groupChat,
  head,
  monitor,
  type Office,
  officer,
  openOffice,
  type SeenMessage,
} from './office.ts'
import { readMessage } from './read-message.ts'

const zone = 'Asia/Ho_Chi_Minh'

type Heard = { day: string; time: string; text: string; silent: boolean }

/** The two months after the briefing of 10 November 2011, walked by the clock, reading whatever comes by itself. */
describe('November and December 2011', () => {
  let office: Office
  const heard = new Map<number, Heard[]>()
  const read = new Map<number, number>()

  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const listen = () => {
    for (const person of [officer, head, monitor, chairman]) {
      const all = office.fromBot(person)
      for (const message of all.slice(read.get(person) ?? 0)) note(person, message)
      read.set(person, all.length)
    }
  }
  const note = (person: number, message: SeenMessage) => {
    const { date, time } = localOf(new Date(message.date * 1000), zone)
    const text = readMessage(message)
    if (!/Mã tin \w+$/.test(text)) return
    heard.set(person, [
      ...(heard.get(person) ?? []),
      { day: date, time, text, silent: message.silent ?? false },
    ])
  }
  /** Lets the days pass up to the evening of `day`, reading every evening. */
  const evening = async (day: string) => {
    for (let one = localOf(office.now(), zone).date; one <= day; one = addDays(one, 1)) {
      await office.until(`${one}T21:30:00+07:00`)
      listen()
    }
  }
  const newsOf = (person: number, day: string) => (heard.get(person) ?? []).filter(one => one.day === day)
  const only = (person: number, day: string) => {
    const found = newsOf(person, day)
    expect(
      found.map(one => one.text),
      `one message on ${day}`,
    ).toHaveLength(1)
    return found[0]!.text
  }

  test('10/11: nothing comes after the meeting; 11/11 at 08:00 everybody hears of 15/11, once', async () => {
    await evening('2011-11-11')
    expect(newsOf(officer, '2011-11-10')).toEqual([])
    const text = only(officer, '2011-11-11')
    expect(text).toMatch(/^Nhắc việc\n/)
    expect(text).toContain(
      'NV1 Rà soát và niêm yết thủ tục hành chính\ntrước 15/11 (ngày cuối: 14/11) · còn 3 ngày',
    )
    expect(newsOf(officer, '2011-11-11')[0]!.time).toBe('08:00')
    expect(only(head, '2011-11-11')).toContain('NV1')
    const forMonitor = only(monitor, '2011-11-11')
    expect(forMonitor).toContain('Đơn vị chưa có người nhận tin')
    expect(forMonitor).toContain('Phường Phúc Xá')
    expect(forMonitor).not.toContain('Phường Thành Công')
    expect(newsOf(chairman, '2011-11-11')).toEqual([])
  })

  test('the officer answers “Đã nhận”; twice is told and noted once', async () => {
    expect((await office.press(officer, 'Đã nhận')).toast).toBe('Đã ghi nhận: đồng chí đã nhận tin.')
    expect((await office.press(officer, 'Đã nhận')).toast).toBe('Đồng chí đã báo nhận tin này trước đó.')
  })

  test('14/11, the last day: reminded at 08:00; the ward reports done, the monitor confirms', async () => {
    await evening('2011-11-13')
    await office.until('2011-11-14T10:00:00+07:00')
    listen()
    expect(only(officer, '2011-11-14')).toContain('đến hạn hôm nay')
    await office.press(officer, 'Cập nhật NV1')
    await office.press(officer, 'Đã xong')
    expect(office.text(monitor)).toContain('Phường Thành Công báo đã xong')
    await office.press(monitor, 'Xác nhận hoàn thành')
    expect(office.text(officer)).toContain('Đã được xác nhận hoàn thành')
    await evening('2011-11-14')
  })

  test('15/11: the ward hears no more of it, the late department does, with the days', async () => {
    await evening('2011-11-15')
    for (const one of newsOf(officer, '2011-11-15')) expect(one.text).not.toContain('NV1')
    expect(only(head, '2011-11-15')).toMatch(/^Nhắc việc quá hạn\n\nNV1[\s\S]*quá hạn 1 ngày/)
  })

  test('15/11: the chairman asks in the group and reads who is done, who is late, and the rate', async () => {
    const text = await office.say(chairman, '/tonghop', { chat: groupChat })
    expect(office.last(chairman, groupChat).photo).toBeDefined()
    expect(text.length).toBeLessThanOrEqual(1024)
    expect(text).toContain('7/14 phòng')
    expect(text).toContain('4/14 phường')
    expect(text).toMatch(/11\/28/)
    expect(text).toMatch(/NV1, 1 ngày: [^\n]*Phòng[^\n]*\nvà \d+ trường hợp khác/)
    const narrowed = await office.press(chairman, 'Phường', groupChat)
    expect(narrowed.text).not.toContain('phòng,')
    expect(office.fromBot(chairman, groupChat).filter(one => one.photo && !one.deleted).length).toBe(2)
  })

  test('the head reports what is in the way, asks to be reminded later, and is', async () => {
    await office.press(head, 'Cập nhật NV1')
    await office.press(head, 'Báo vướng mắc')
    await office.say(head, 'Chưa có hướng dẫn của Sở Tư pháp')
    listen()
    expect(newsOf(monitor, '2011-11-15').at(-1)!.text).toContain('Chưa có hướng dẫn của Sở Tư pháp')
    await office.press(head, 'Nhắc lại sau')
    const snoozed = await office.press(head, 'Ngày làm việc tới')
    expect(snoozed.toast).toBe('Sẽ nhắc lại lúc 08:00 16/11.')
    await evening('2011-11-16')
    expect(only(head, '2011-11-16')).toContain('quá hạn 2 ngày')
  })

  test('17/11: the third day late, the monitor is told as well, with the reason', async () => {
    await evening('2011-11-17')
    const text = only(monitor, '2011-11-17')
    expect(text).toContain('Các đơn vị cần đôn đốc')
    expect(text).toMatch(/quá hạn 3 ngày\nPhòng Tư pháp \(vướng mắc: Chưa có hướng dẫn của Sở Tư pháp\)/)
  })

  test('20/11 is a Sunday: the reminder of the last day, 19/11, came on Friday', async () => {
    await evening('2011-11-20')
    expect(only(officer, '2011-11-18')).toContain('NV2 Xây dựng quy trình')
    expect(newsOf(officer, '2011-11-19')).toEqual([])
    expect(newsOf(officer, '2011-11-20')).toEqual([])
  })

  test('21/11: a week late, the chairman is told who and why', async () => {
    await evening('2011-11-21')
    const text = only(chairman, '2011-11-21')
    expect(text).toContain('NV1 Rà soát và niêm yết thủ tục hành chính – trước 15/11, quá hạn 7 ngày')
    expect(text).toContain('Phòng Tư pháp (vướng mắc: Chưa có hướng dẫn của Sở Tư pháp)')
  })

  test('22/11: done at last and confirmed: it stays recorded as late', async () => {
    await evening('2011-11-21')
    await office.until('2011-11-22T09:00:00+07:00')
    await office.say(head, '/vieccuatoi')
    await office.press(head, 'NV1')
    await office.press(head, 'Đã xong')
    await office.press(monitor, 'Xác nhận hoàn thành')
    await office.say(chairman, '/trangthai tu phap')
    expect(office.text(chairman)).toContain('trước 15/11 · chậm 8 ngày · đã hoàn thành')
    await evening('2011-11-23')
    expect(only(head, '2011-11-23')).not.toContain('NV1')
  })

  test('before 30/11 and 31/12 the reminders come 7, 3 and 1 working days ahead and on the day', async () => {
    await evening('2012-01-10')
    const aboutIso = heard
      .get(officer)!
      .filter(one => /NV4[^\n]*\n[^\n]*· (còn|đến hạn)/.test(one.text))
      .map(one => one.day)
    expect(aboutIso).toEqual(['2011-12-21', '2011-12-27', '2011-12-29', '2011-12-30'])
    const aboutList = heard
      .get(head)!
      .filter(one => /NV3[^\n]*\n[^\n]*· (còn|đến hạn)/.test(one.text))
      .map(one => one.day)
    expect(aboutList).toEqual(['2011-11-18', '2011-11-24', '2011-11-28', '2011-11-29'])
  })

  test('every Monday at 07:30 the group has its summary; where Monday is a holiday, on Tuesday', () => {
    const digests = office
      .fromBot(chairman, groupChat)
      .filter(one => readMessage(one).includes('Tổng hợp đầu tuần'))
    const at = digests.map(one => localOf(new Date(one.date * 1000), zone))
    expect(at.map(({ date, time }) => `${date} ${time}`)).toEqual([
      '2011-11-14 07:30',
      '2011-11-21 07:30',
      '2011-11-28 07:30',
      '2011-12-05 07:30',
      '2011-12-12 07:30',
      '2011-12-19 07:30',
      '2011-12-26 07:30',
      '2012-01-03 07:30',
      '2012-01-09 07:30',
    ])
  })

  test('never on a weekend, a public holiday or outside office hours; never the same twice in a day', () => {
    for (const [person, all] of heard)
      for (const one of all) {
        if (!/^(Nhắc việc|Các đơn vị|Đơn vị chưa)/.test(one.text)) continue
        expect(isWorkingDay(one.day, publicCalendar), `${person} ${one.day}`).toBe(true)
        expect(one.time).toBe('08:00')
        expect(
          all.filter(
            other => other.day === one.day && /^(Nhắc việc|Các đơn vị|Đơn vị chưa)/.test(other.text),
          ),
        ).toHaveLength(1)
      }
    expect(heard.get(officer)!.some(one => one.day === '2012-01-02')).toBe(false)
  })

  test('overdue: every working day for a week, weekly after that', () => {
    const days = heard
      .get(officer)!
      .filter(one => /NV2[^\n]*\n[^\n]*quá hạn/.test(one.text))
      .map(one => one.day)
    expect(days.slice(0, 5)).toEqual(['2011-11-21', '2011-11-22', '2011-11-23', '2011-11-24', '2011-11-25'])
    const later = days.filter(day => day > '2011-11-28')
    expect(later.length).toBeGreaterThan(3)
    for (let i = 1; i < later.length; i++) expect(later[i]! >= addDays(later[i - 1]!, 4)).toBe(true)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '../../src/actions/call.ts'
import { confirmDirective } from '../../src/actions/confirm-directive.ts'
import { draftDirective } from '../../src/actions/draft-directive.ts'
import { identifyMember, type Me } from '../../src/actions/identify-member.ts'
import { loadDemonstration } from '../../src/demonstration/load-demonstration.ts'
import { people } from '../../src/demonstration/people.ts'
import type { Database } from '../../src/storage/database.ts'
import { databases, freshDatabase } from '../database.ts'
import { letter } from '../e2e/directive-texts.ts'

const now = new Date('2011-11-10T14:00:00+07:00')

describe.each(databases)('giving the tasks of a directive, %s', kind => {
  let db: Database
  let monitor: Me
  let chairman: Me
  let message = 1
  beforeAll(async () => {
    db = await freshDatabase(kind)
    await loadDemonstration(db, now, { zone: 'Asia/Ho_Chi_Minh', withPeople: true })
    const memberOf = async (at: number) => (await identifyMember(db, BigInt(people[at]!.id)))!
    ;[monitor, chairman] = [await memberOf(2), await memberOf(3)]
  })
  afterAll(() => db.close())

  const call = (): Call => ({ db, now, source: null })
  const drafted = async (me: Me, text: string) => {
    const sent = { messageId: message++, sentAt: message * 100, sentOn: '2011-11-10' }
    const result = await draftDirective(call(), me, { ...sent, text, isWorthReading: true })
    if (!result.ok || result.found !== 'tasks') throw new Error('no draft')
    return result.open
  }
  const tasksOf = (number: string) =>
    db.sql('SELECT t.id FROM task t JOIN directive d ON d.id = t.directive_id WHERE d.number = $1', [number])

  test('two people drafted the same document: one gives it, the other hears of it', async () => {
    const text = letter.replace('1021', '2001')
    const [mine, hers] = [await drafted(monitor, text), await drafted(chairman, text)]
    const both = await Promise.all([
      confirmDirective(call(), monitor, mine.id),
      confirmDirective(call(), chairman, hers.id),
    ])
    const given = both.filter(one => one.ok && one.given !== null)
    const late = both.find(one => one.ok && one.given === null)
    expect(given).toHaveLength(1)
    expect(late).toMatchObject({ known: { tasks: [{}, {}, {}] }, open: { draft: { tasks: [] } } })
    expect(await tasksOf('2001/UBND-NV')).toHaveLength(3)
  })

  test('the same draft confirmed by many presses at once is given once', async () => {
    const open = await drafted(monitor, letter.replace('1021', '2002'))
    const results = await Promise.all(
      Array.from({ length: 5 }, () => confirmDirective(call(), monitor, open.id)),
    )
    expect(results.filter(one => one.ok)).toHaveLength(1)
    expect(results.filter(one => !one.ok).map(one => !one.ok && one.code)).toEqual(
      Array.from({ length: 4 }, () => 'directive_draft_given'),
    )
    expect(await tasksOf('2002/UBND-NV')).toHaveLength(3)
  })

  test('a programme of 60 tasks for all units is given at once, what is beyond waits', async () => {
    const items = Array.from(
      { length: 70 },
      (_, index) =>
        `${index + 1}. Các phòng, UBND các phường gửi báo cáo chuyên đề số ${index + 1} về lĩnh vực ${'abcdefghijklmnopqrstuvwxyz'[index % 26]!.repeat(3)}${index} trước ngày ${10 + (index % 18)}/12/2011.`,
    )
    const open = await drafted(
      monitor,
      `${letter.split('\n\n')[0]!.replace('1021', '2003')}\n\n${items.join('\n\n')}`,
    )
    expect(open.draft.tasks).toHaveLength(60)
    expect(open.draft.beyond).toBe(10)
    const done = await confirmDirective(call(), monitor, open.id)
    expect(done).toMatchObject({ ok: true })
    expect(await tasksOf('2003/UBND-NV')).toHaveLength(60)
  })
})

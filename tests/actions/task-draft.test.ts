import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answerDraft } from '../../src/actions/answer-draft.ts'
import { assignDraft } from '../../src/actions/assign-draft.ts'
import { changeDraft, dropDraft, readDraft } from '../../src/actions/change-draft.ts'
import type { Me } from '../../src/actions/identify-member.ts'
import { startDraft } from '../../src/actions/start-draft.ts'
import type { TaskDraft } from '../../src/actions/task-draft.ts'
import type { Database } from '../../src/storage/database.ts'
import { databases, freshDatabase } from '../database.ts'
import { at, type SmallOffice, smallOffice } from './assigning-office.ts'

describe.each(databases)('writing a task down, %s', kind => {
  let db: Database
  let office: SmallOffice
  let me: Me
  beforeEach(async () => {
    db = await freshDatabase(kind)
    office = await smallOffice(db)
    me = await office.who('monitor')
  })
  afterEach(() => db.close())

  const start = async (words: string): Promise<TaskDraft> => {
    const started = await startDraft(office.call(), me, words)
    if (!started.ok) throw new Error(started.code)
    return started.draft
  }
  const whole = 'Báo cáo; 11/11; chủ trì Phòng Tư pháp; các phường'

  test('each answer leads to the next question, and all of it is in the database', async () => {
    const { no } = await start('')
    const steps: string[] = []
    for (const words of ['Báo cáo', 'trước 30/11', 'tư pháp']) {
      const answered = await answerDraft(office.call(), me, no, words)
      steps.push(answered.ok ? answered.draft.step : answered.code)
    }
    expect(steps).toEqual(['deadline', 'lead', 'units'])
    expect(await readDraft(office.call(), await office.who('monitor'), no)).toMatchObject({
      ok: true,
      draft: {
        title: 'Báo cáo',
        deadline: { kind: 'before', date: '2011-11-30' },
        leadUnitId: office.units['Phòng Tư pháp'],
      },
    })
  })

  test('a whole line leads straight to the preview', async () => {
    const draft = await start(`${whole}; Phòng Tư pháp; 953/UBND-NV ngày 10/10/2011`)
    expect(draft).toMatchObject({
      step: 'preview',
      unitIds: [office.units['Phường Thành Công'], office.units['Phường Kim Mã']],
      directive: { number: '953/UBND-NV' },
    })
  })

  test('of many quick presses none is lost', async () => {
    const { no } = await start('Báo cáo; 30/11; không có chủ trì')
    const ids = Object.values(office.units)
    const add = (unitId: number) =>
      changeDraft(office.call(), me, no, draft => ({ ...draft, unitIds: [...draft.unitIds, unitId] }))
    await Promise.all(ids.map(add))
    const kept = await readDraft(office.call(), me, no)
    expect(kept.ok && [...kept.draft.unitIds].sort()).toEqual([...ids].sort())
  })

  test('an update that comes again changes nothing and gets the draft as it stands', async () => {
    const { no } = await start('Báo cáo; 30/11')
    const call = office.call()
    const toggle = () => changeDraft(call, me, no, draft => ({ ...draft, confidential: !draft.confidential }))
    expect(await toggle()).toMatchObject({ draft: { confidential: true } })
    expect(await toggle()).toMatchObject({ ok: true, draft: { confidential: true } })
  })

  test('an older draft, a dropped one and an assigned one are gone', async () => {
    const gone = { ok: false, code: 'draft_gone' }
    const { no: older } = await start(whole)
    const { no } = await start(whole)
    expect(await assignDraft(office.call(), me, older)).toEqual(gone)
    expect(await assignDraft(office.call(), me, no)).toMatchObject({ ok: true, code: 'NV1' })
    expect(await assignDraft(office.call(), me, no)).toEqual(gone)
    const { no: third } = await start(whole)
    expect(await dropDraft(office.call(), me, third)).toEqual({ ok: true })
    expect(await answerDraft(office.call(), me, third, 'x')).toEqual(gone)
    expect(await db.prisma.task.count()).toBe(1)
  })

  test('a draft whose deadline passes meanwhile is refused and kept, to be put right', async () => {
    const { no } = await start(whole)
    const late = () => office.call(at('2011-11-14', '08:00'))
    expect(await assignDraft(late(), me, no)).toMatchObject({ code: 'deadline_past' })
    await changeDraft(late(), me, no, draft => ({ ...draft, step: 'deadline' }))
    expect(await answerDraft(late(), me, no, '20/11')).toMatchObject({ draft: { step: 'preview' } })
    expect(await assignDraft(late(), me, no)).toMatchObject({ ok: true })
  })

  test('who may not assign has no draft, and nobody else’s', async () => {
    const officer = await office.who('justice')
    expect(await startDraft(office.call(), officer, whole)).toMatchObject({ code: 'not_allowed' })
    const { no } = await start(whole)
    expect(await assignDraft(office.call(), await office.who('leader'), no)).toMatchObject({
      code: 'draft_gone',
    })
  })
})

import { describe, expect, it } from 'vitest'
import { units } from '../../../src/demonstration/district.ts'
import { tasks } from '../../../src/demonstration/tasks.ts'
import { isPlainDate } from '../../../src/domain/calendar/plain-date.ts'
import { type DeadlineAnswer, deadlineCases, directiveCases, questionCases } from './corpora.ts'
import { folded, judgeDirective, reasonOfMiss, wrongInDeadline } from './judge.ts'

const isSound = ({ date, time, before, recurring }: DeadlineAnswer): boolean =>
  (date === null || isPlainDate(date)) &&
  (time === null || (date !== null && /^([01]\d|2[0-3]):[0-5]\d$/.test(time))) &&
  (before === null) === (date === null && recurring === null)

describe('the corpora are sound', () => {
  it('expects only days that exist, and a kind wherever there is a deadline', () => {
    const deadlines = [
      ...deadlineCases().map(({ phrase, expected }) => ({ phrase, ...expected })),
      ...directiveCases().flatMap(({ expected }) => expected.tasks.flatMap(task => task.deadline ?? [])),
    ]
    expect(deadlines.filter(deadline => !isSound(deadline))).toEqual([])
  })

  it('says nothing twice', () => {
    const keys = [
      ...deadlineCases().map(({ phrase, ref }) => `${ref} ${phrase}`),
      ...questionCases().map(({ text }) => text),
      ...directiveCases().map(({ text }) => text),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each(directiveCases())('$name holds every phrase, unit and number expected of it', directive => {
    const text = folded(directive.text)
    const { documents, tasks: found } = directive.expected
    const wanted = [
      ...documents.map(({ number }) => number),
      ...found.flatMap(task => [...task.lead, ...task.coordinating, task.deadline?.phrase ?? '']),
    ]
    expect(wanted.filter(words => !text.includes(folded(words)))).toEqual([])
  })

  it('asks only about units and tasks of the demonstration, and a third of it is not for the bot', () => {
    const questions = questionCases()
    const names = new Set(units.map(({ name }) => name))
    const slugs = new Set(tasks.map(({ slug }) => slug))
    const unknown = questions.filter(
      ({ expected: { unit, task } }) => (unit && !names.has(unit)) || (task && !slugs.has(task)),
    )
    expect(unknown).toEqual([])
    const notForTheBot = questions.filter(({ expected }) => expected.intent === 'none')
    expect(notForTheBot.length * 3).toBeGreaterThan(questions.length)
  })
})

describe('the judge', () => {
  const deadline = { phrase: 'x', date: '2026-05-15', time: null, before: true, recurring: null }
  const task = { title: 'Rà soát', deadline, lead: ['Phòng Nội vụ'], coordinating: ['Phòng Y tế'] }
  const other = { ...task, title: 'Báo cáo', coordinating: [] }
  const documents = [{ number: '9/UBND', date: null }]

  it('finds every task right in any order, and pairs the ones that belong together', () => {
    const verdict = judgeDirective(
      { documents, tasks: [task, other] },
      { documents, tasks: [other, { ...task, lead: ['phong  noi vu'] }] },
    )
    expect(verdict).toMatchObject({ missed: [], surplus: [], rightCoordinating: 2, documents: { right: 1 } })
  })

  it('lets one answer count once', () => {
    const verdict = judgeDirective({ documents, tasks: [task, task] }, { documents: [], tasks: [task] })
    expect(verdict.missed).toHaveLength(1)
    expect(verdict.documents).toEqual({ expected: 1, got: 0, right: 0 })
  })

  it.each([
    ['lead wrong', { ...task, lead: ['Phòng Y tế'] }],
    ['deadline wrong', { ...task, deadline: { ...deadline, before: false } }],
    ['deadline not seen', { ...task, deadline: null }],
    ['not found', { ...task, lead: [], deadline: null }],
  ])('tells why a task was missed: %s', (reason, got) => {
    expect(reasonOfMiss(task, [got])).toBe(reason)
  })

  it('does not judge "before" where only the rhythm is named', () => {
    const rhythm = { date: null, time: null, before: false, recurring: 'monthly' }
    expect(wrongInDeadline(rhythm, { ...rhythm, before: null })).toEqual([])
    expect(wrongInDeadline(rhythm, { ...rhythm, recurring: null })).toEqual(['recurring'])
  })
})

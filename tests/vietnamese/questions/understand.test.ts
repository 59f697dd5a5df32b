import { describe, expect, test } from 'vitest'
import { askDemonstration } from '../../../src/demonstration/ask-demonstration.ts'
import type { Progress } from '../../../src/vietnamese/questions/understanding.ts'
import { firstHalf, later, type Sentence, secondHalf } from './corpus.ts'
import { forTheBot } from './for-the-bot.ts'
import { longAndNotForTheBot, notForTheBot } from './not-for-the-bot.ts'

const written = (progress: Progress | null) => {
  if (progress === null) return null
  return 'percent' in progress ? `${progress.percent}%` : `${progress.done}/${progress.total}`
}

const answer = ([asker, text]: Sentence) => {
  const { progress, ...rest } = askDemonstration(text, asker)
  return { text, ...rest, progress: written(progress) }
}

const isActedOn = (text: string) =>
  (['officer', 'leader'] as const).some(asker => askDemonstration(text, asker).intent !== 'none')

const wanted = ([, text, intent, slots]: Sentence) => ({
  text,
  intent,
  unit: null,
  task: null,
  progress: null,
  ...slots,
})

describe('what people ask and report', () => {
  test.each([
    ['the first half', firstHalf],
    ['the second half', secondHalf],
    ['what was written later', later],
    ['what changes most in wording', forTheBot],
  ])('%s of the corpus: intent, unit, task and progress', (_, sentences) => {
    expect(sentences.map(answer)).toEqual(sentences.map(wanted))
  })

  test('a quarter of the corpus is not for the bot, and nothing of it is acted on', () => {
    const all = [...firstHalf, ...secondHalf, ...later]
    const others = all.filter(([, , intent]) => intent === 'none')
    expect(others.length / all.length).toBeGreaterThan(0.25)
    expect(others.filter(one => answer(one).intent !== 'none')).toEqual([])
  })

  test.each(Object.entries(notForTheBot))('not for the bot, whoever writes: %s', (_, messages) => {
    expect(messages.filter(isActedOn)).toEqual([])
  })

  test('not for the bot: news and letters that fit a question', () => {
    for (const { length } of longAndNotForTheBot) {
      expect(length).toBeGreaterThanOrEqual(300)
      expect(length).toBeLessThanOrEqual(600)
    }
    expect(longAndNotForTheBot.filter(isActedOn)).toEqual([])
  })

  test.each([
    ['xong ra soat chua', 'task_status'],
    ['xong ra soat roi', 'update_progress'],
    ['chua xong ra soat', 'update_progress'],
    ['rà soát xong rồi à?', 'task_status'],
    ['rà soát xong rồi ạ', 'update_progress'],
    ['bên em xong rà soát chưa nhỉ', 'my_tasks'],
    ['bên em xong rà soát rồi nhé', 'update_progress'],
  ])('a question or a report: %s', (text, intent) => {
    expect(askDemonstration(text, 'officer').intent).toBe(intent)
  })

  test.each(['Phường Kim Mã xong chưa', 'em còn việc gì chưa xong ạ', 'vướng vì chưa có biểu mẫu'])(
    'reads the same in composed and decomposed letters, in capitals, and with more spaces: %s',
    text => {
      const plain = askDemonstration(text, 'officer')
      expect(plain.intent).not.toBe('none')
      for (const same of [text.normalize('NFD'), text.toUpperCase(), `  ${text.replaceAll(' ', '   ')} \n`])
        expect(askDemonstration(same, 'officer')).toEqual(plain)
    },
  )
})

import { chanceOf } from '../../src/emulator/seeded-chance.ts'
import { firstOfficer } from '../../tests/fire/office.ts'

/** One thing that one person must be told. `id` is that of the assignment in Giao Ban's office. */
export type Reminder = { id: number; chat: number; text: string }

/** What every candidate is given: so many people, and so many reminders for each of them, all due at one instant. */
export type Job = { people: number; each: number; reminders: Reminder[] }

/** What Telegram puts up with, and how long its answers take: about what they take between Hà Nội and Europe. */
export const telegram = { perSecond: 30, chatBurst: 3, groupPerMinute: 20, answerMs: 150 }

/** The same seed, the same order of the reminders. */
export function makeJob({ people, each }: { people: number; each: number }, seed: number): Job {
  const reminders = Array.from({ length: people * each }, (_, i) => ({
    id: i + 1,
    chat: firstOfficer + (i % people),
    text: `Nhắc hạn: nhiệm vụ ${Math.floor(i / people) + 1}, đơn vị ${(i % people) + 1}. Tin #${i + 1}`,
  }))
  const place = new Map(reminders.map(({ id }) => [id, chanceOf(seed, `place of ${id}`)]))
  return { people, each, reminders: reminders.toSorted((a, b) => place.get(a.id)! - place.get(b.id)!) }
}

/** The reminder that a peer's message told. */
export const reminderIn = (text: string): number => Number(/Tin #(\d+)$/.exec(text)?.[1])

/**
 * How long the limits make one message for each reminder take, at an even rate (s). Whoever uses the bursts that the
 * limits allow can be a little faster; whoever says several things in one message, much.
 */
export function idealSeconds({ people, each }: Job): number {
  return Math.max((people * each) / telegram.perSecond, Math.max(0, each - telegram.chatBurst))
}

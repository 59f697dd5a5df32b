import { join } from 'node:path'
import dayjs from 'dayjs'
import type { MovableClock } from '../domain/clock.ts'
import { type ClockStep, type Emulator, startEmulator } from '../emulator/emulator.ts'
import type { Engine } from '../reminders/engine.ts'
import type { Database } from '../storage/database.ts'
import { group, people } from './people.ts'
import { saveInstant } from './saved-clock.ts'

/** The emulator's own token; it opens nothing anywhere else. */
export const demonstrationToken = '2011:giao-ban-demonstration'

/** Starts the Telegram on this machine with the demonstration's people. `engine` is asked for when the clock moves. */
export function startDemonstration(options: {
  db: Database
  clock: MovableClock
  port: number
  engine: () => Engine
  databaseUrl: string
}): Promise<Emulator> {
  const { db, clock, engine } = options
  const folder = /^pglite:(?!memory$)(.+)$/.exec(options.databaseUrl)?.[1]
  return startEmulator({
    port: options.port,
    botToken: demonstrationToken,
    botUsername: 'giaoban_bot',
    botName: 'Giao Ban',
    now: clock.now,
    // They came by invitation once: the bot may write to them first.
    people: people.map(({ id, title, about }) => ({ id, firstName: title, about, started: true })),
    groups: [
      {
        ...group,
        type: 'supergroup',
        memberIds: people.map(person => person.id),
        adminIds: [people.at(-1)!.id],
      },
    ],
    clock: {
      move: async step => {
        await moveClock(clock, engine(), step)
        await saveInstant(db, clock)
      },
    },
    ...(folder ? { stateFile: join(folder, 'emulator.json') } : {}),
  })
}

/**
 * Moves the clock and stops at every instant on the way at which something is due, as if the time had passed:
 * a day forward shows the morning's reminders at their hour, not in a heap at the end.
 */
export async function moveClock(clock: MovableClock, engine: Engine, step: ClockStep): Promise<void> {
  const target = await targetOf(clock, engine, step)
  if (target === null) return
  for (;;) {
    const due = await engine.nextDueAt()
    if (due === null || due > target) break
    const wasDueAlready = due <= clock.now()
    if (!wasDueAlready) clock.moveTo(due)
    await engine.settle()
    // What is due and stays due (a chat that must rest) does not hold the clock.
    if (wasDueAlready && (await engine.nextDueAt())?.getTime() === due.getTime()) break
  }
  if (target > clock.now()) clock.moveTo(target)
  await engine.settle()
}

async function targetOf(clock: MovableClock, engine: Engine, step: ClockStep): Promise<Date | null> {
  if (step === 'next') {
    // What is due already goes first: the next reminder is one that lies ahead.
    await engine.settle()
    const next = await engine.nextDueAt()
    return next && new Date(Math.max(next.getTime(), clock.now().getTime()))
  }
  return dayjs(clock.now())
    .add(step.hours ?? 0, 'hour')
    .add((step.days ?? 0) * 24, 'hour')
    .toDate()
}

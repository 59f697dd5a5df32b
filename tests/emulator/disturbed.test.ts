import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createFaults } from '../../src/emulator/faults.ts'
import { createLedger } from '../../src/emulator/ledger.ts'
import { createUpdateQueue } from '../../src/emulator/updates.ts'
import { emptyWorld } from '../../src/emulator/world.ts'

const plan = (seed: number) => ({
  seed,
  faults: [
    { method: 'sendMessage', kind: 'drop-after' as const, share: 0.1 },
    { method: 'sendMessage', kind: 'error-after' as const, share: 0.2 },
  ],
})

/** What befalls a thousand messages to each of two chats, asked in this order. */
const fate = (seed: number, order: number[]) => {
  const faults = createFaults(plan(seed))
  return order.map(chat => [chat, faults.strike('sendMessage', chat)?.kind] as const)
}

test('planned faults strike their share of the calls', () => {
  const kinds = fate(1, Array(10_000).fill(7)).map(([, kind]) => kind)
  expect(kinds.filter(kind => kind === 'drop-after').length / 10_000).toBeCloseTo(0.1, 1)
  expect(kinds.filter(kind => kind === 'error-after').length / 10_000).toBeCloseTo(0.2, 1)
})

test('the same seed has the same plan for a chat, whoever else was served between', () => {
  const alone = fate(5, Array(200).fill(1)).map(([, kind]) => kind)
  const mixed = fate(
    5,
    Array(400)
      .fill(0)
      .map((_, i) => (i % 2) + 1),
  )
  expect(mixed.filter(([chat]) => chat === 1).map(([, kind]) => kind)).toEqual(alone)
  expect(fate(6, Array(200).fill(1)).map(([, kind]) => kind)).not.toEqual(alone)
})

test('the ledger is in its file before anybody is answered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'giao-ban-ledger-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'ledger')
  const ledger = createLedger(file)
  ledger.record({ method: 'getMe', params: {}, at: '', takenAt: 1, done: true, status: 200 })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ n: 1, method: 'getMe', done: true })
  ledger.close()
})

test('some updates come once more after they were confirmed', () => {
  const queue = createUpdateQueue(emptyWorld('bot'), () => {}, { share: 0.5, seed: 3 })
  for (let i = 0; i < 100; i++) queue.push({ message: {} } as Parameters<typeof queue.push>[0])
  const seen = async () => queue.poll(100, 0, new AbortController().signal)
  return (async () => {
    const all = (await seen()) as { update_id: number }[]
    queue.confirm(all.at(-1)!.update_id + 1)
    const again = (await seen()) as { update_id: number }[]
    expect(again.length).toBeGreaterThan(30)
    expect(again.length).toBeLessThan(70)
    queue.confirm(all.at(-1)!.update_id + 1)
    expect(await seen()).toEqual([])
  })()
})

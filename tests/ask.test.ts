import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const lines = [
  { text: 'p thanh cong xong ra soat chua', asker: 'leader' },
  { text: 'đã xong rà soát 12/20', asker: 'officer' },
  { text: 'iso được 60% rồi ạ', asker: 'officer' },
  { text: 'trưa nay ăn phở ở Thành Công nhé', asker: 'officer' },
]

test('one line of answer for every line of question; a broken one is named and answered with none', () => {
  const input = [JSON.stringify(lines[0]), 'no json', '{"text":"x","asker":"king"}']
  for (const line of lines.slice(1)) input.push(JSON.stringify(line))
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/ask.ts'], {
    input: input.join('\n'),
    encoding: 'utf8',
    timeout: 20_000,
  })
  const none = { intent: 'none', unit: null, task: null, progress: null }
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line)),
  ).toEqual([
    { intent: 'unit_status', unit: 'Phường Thành Công', task: 'ra-soat-niem-yet', progress: null },
    none,
    none,
    { intent: 'update_progress', unit: null, task: 'ra-soat-niem-yet', progress: { done: 12, total: 20 } },
    { intent: 'update_progress', unit: null, task: 'iso', progress: { percent: 60 } },
    none,
  ])
  expect(stderr).toMatch(/line 2:[\s\S]*line 3:/)
  expect(status).toBe(0)
})

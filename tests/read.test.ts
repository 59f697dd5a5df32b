import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)

/** What the command prints and how it ends, reading this text from a file. */
async function read(text: string, ...options: string[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'directive-')), 'directive.txt')
  writeFileSync(file, text)
  return command(file, ...options)
}

async function command(...args: string[]) {
  try {
    const { stdout, stderr } = await run(process.execPath, ['src/read.ts', ...args])
    return { code: 0, stdout, stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, stdout, stderr }
  }
}

test('a directive becomes JSON: its documents, and its tasks with deadline, lead and coordinating units', async () => {
  const { code, stdout } = await read(
    'Theo Công văn số 953/UBND-NV ngày 10/10/2011, giao Phòng Nội vụ phối hợp với các phường báo cáo trước 17h ngày 20 hằng tháng.',
    '--issued',
    '2011-11-10',
  )
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toEqual({
    documents: [{ number: '953/UBND-NV', date: '2011-10-10' }],
    tasks: [
      {
        title: 'Báo cáo',
        deadline: {
          phrase: 'trước 17h ngày 20 hằng tháng',
          date: '2011-11-20',
          time: '17:00',
          before: true,
          recurring: 'monthly',
        },
        lead: ['Phòng Nội vụ'],
        coordinating: ['các phường'],
      },
    ],
  })
})

test('a state secret is refused in one line, without a word of it', async () => {
  const { code, stdout, stderr } = await read('MẬT\nGiao Phòng Nội vụ tổng hợp trước 20/11.')
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^[^\n]*MẬT[^\n]*\n$/)
  expect(stderr).not.toContain('Nội vụ')
})

test.each([
  { args: [] },
  { args: ['a.txt', 'b.txt'] },
  { args: ['a.txt', '--issued', '2011-02-30'] },
  { args: ['a.txt', '--isued', '2011-02-20'] },
  { args: ['no-such-file.txt'] },
])('wrong usage is one line, and code 2: $args', async ({ args }) => {
  const { code, stdout, stderr } = await command(...args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^[^\n]+\n$/)
})

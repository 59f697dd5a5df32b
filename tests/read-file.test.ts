import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { drawnPdf } from './documents/pdf-file.ts'
import { paragraph, wordFile } from './documents/word-file.ts'
import { letter } from './e2e/directive-texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'giao-ban-read-'))
afterAll(() => rmSync(folder, { recursive: true }))

function read(name: string, bytes: Uint8Array) {
  writeFileSync(join(folder, name), bytes)
  return spawnSync(process.execPath, ['src/read.ts', join(folder, name)], {
    encoding: 'utf8',
    timeout: 20_000,
  })
}

test('a directive reads the same as text, as .docx and as .pdf', async () => {
  const word = wordFile({
    body: letter
      .split('\n')
      .map(line => paragraph(line))
      .join(''),
  })
  const pdf = await drawnPdf(page => page.text(letter))
  const [text, fromWord, fromPdf] = [
    read('a.txt', Buffer.from(letter)),
    read('b.docx', word),
    read('c.pdf', pdf),
  ].map(({ stdout }) => JSON.parse(stdout))
  expect(text.documents).toEqual([{ number: '1021/UBND-NV', date: '2011-11-10' }])
  expect(text.tasks).toHaveLength(3)
  expect(text.tasks[2]).toEqual({
    title: 'Xây dựng kế hoạch cải cách hành chính năm 2012, trình UBND quận',
    deadline: {
      phrase: 'trước ngày 15/12/2011',
      date: '2011-12-15',
      time: null,
      before: true,
      recurring: null,
    },
    lead: ['Phòng Nội vụ'],
    coordinating: ['Phòng Tài chính - Kế hoạch'],
  })
  expect(fromWord).toEqual(text)
  expect(fromPdf).toEqual(text)
})

test('what cannot be read, and what must not be, is named', () => {
  const broken = read('d.docx', Buffer.from('PK\x03\x04nothing'))
  expect([broken.status, broken.stdout]).toEqual([2, ''])
  expect(broken.stderr).toMatch(/cannot be read: (damaged|suspicious|unsupported)/)
  const secret = read('e.txt', Buffer.from(`MẬT\n${letter}`))
  expect([secret.status, secret.stdout]).toEqual([1, ''])
  expect(secret.stderr).toContain('marked MẬT')
})

import { Writable } from 'node:stream'
import type { Message } from 'grammy/types'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letter } from './directive-texts.ts'
import { type HookedOffice, openHookedOffice, token } from './hooked-office.ts'
import { monitor, officer } from './office.ts'

/** As Telegram tells of a text that somebody wrote in October. */
const forwarded = {
  forward_origin: {
    type: 'hidden_user',
    sender_user_name: 'Văn phòng',
    date: Date.parse('2011-10-28T09:00:00+07:00') / 1000,
  },
} as Partial<Message>

describe('what Telegram tells of directives that no person of the emulator can do', () => {
  let written = ''
  let office: HookedOffice
  beforeAll(async () => {
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        written += chunk
        done()
      },
    })
    office = await openHookedOffice({ LOG_LEVEL: 'trace' }, pino({ level: 'trace' }, stream))
  })
  afterAll(() => office.close())

  const said = async (person: number, content: Partial<Message>) => {
    const heard = office.listen(person)
    const update = office.message(person, content)
    await office.deliver(update)
    return { update, texts: heard() }
  }

  test('a forwarded line: its years follow from the day on which it was written', async () => {
    const { texts } = await said(monitor, {
      text: 'Giao Phòng Tư pháp nộp báo cáo rà soát trước ngày 5/1',
      ...forwarded,
    })
    expect(texts).toHaveLength(1)
    expect(texts[0]).toContain('Chỉ đạo ngày 28/10/2011')
    expect(texts[0]).toContain('trước ngày 5/1 (ngày cuối: 04/01)')
    const [row] = await office.app.db.sql<{ day: string }>(
      `SELECT data->'tasks'->0->'deadline'->>'date' AS day FROM directive_draft`,
    )
    expect(row!.day).toBe('2012-01-05')
  })

  test('forwarded without a task: an answer is owed', async () => {
    const { texts } = await said(monitor, { text: 'Chúc mừng sinh nhật!', ...forwarded })
    expect(texts[0]).toContain('Không thấy nhiệm vụ nào')
    expect((await said(officer, { text: 'Chúc mừng sinh nhật!', ...forwarded })).texts[0]).toContain(
      'chưa rõ',
    )
  })

  test('delivered twice, it is one draft, and it is shown', async () => {
    const { update, texts } = await said(monitor, { text: letter })
    expect(texts[0]).toContain('Bản thảo 3 nhiệm vụ')
    const heard = office.listen(monitor)
    await office.deliver(update)
    expect(heard().at(-1)).toContain('Bản thảo 3 nhiệm vụ')
    const rows = await office.app.db.sql(
      `SELECT 1 FROM directive_draft WHERE data->'source'->>'number' = '1021/UBND-NV'`,
    )
    expect(rows).toHaveLength(1)
  })

  test('parts that come in the wrong order are put in the right one', async () => {
    const filler = 'Trong thời gian qua các đơn vị đã có nhiều cố gắng trong công tác được giao. '.repeat(30)
    const long = `${letter.replace('1021', '1050')}\n\n${filler}`
    const first = office.message(monitor, { text: long })
    const second = office.message(monitor, {
      text: `${filler}\n\n4. Giao Phòng Y tế gửi danh sách cơ sở trước ngày 30/11/2011.`,
    })
    await office.deliver(second)
    await office.deliver(first)
    const rows = await office.app.db.sql<{ titles: string[]; number: string }>(
      `SELECT jsonb_path_query_array(data, '$.tasks[*].title') AS titles, data->'source'->>'number' AS number
         FROM directive_draft ORDER BY id DESC LIMIT 1`,
    )
    expect(rows[0]!.number).toBe('1050/UBND-NV')
    expect(rows[0]!.titles).toHaveLength(4)
    expect(rows[0]!.titles[3]).toBe('Gửi danh sách cơ sở')
  })

  test('of texts, files and tokens nothing is logged, also when a file cannot be fetched', async () => {
    const file = { file_id: 'nowhere', file_unique_id: 'x', file_name: 'hoàng-yến.docx', file_size: 10 }
    const { texts } = await said(monitor, { document: file })
    expect(texts.at(-1)).toContain('Chưa tải được tệp')
    expect(written).toContain('a file could not be fetched')
    expect(written).not.toContain(token)
    for (const words of ['hoàng-yến', 'lập danh mục', 'Phòng Tư pháp', 'cố gắng'])
      expect(written, words).not.toContain(words)
  })
})

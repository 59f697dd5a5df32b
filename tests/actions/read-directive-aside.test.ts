import { expect, test } from 'vitest'
import { readDirectiveAside, readDirectiveHere } from '../../src/actions/read-directive-aside.ts'
import { officeCalendar } from '../../src/domain/calendar/working-days.ts'
import { blocksOfText } from '../../src/vietnamese/directives/blocks-of-text.ts'
import { letter } from '../e2e/directive-texts.ts'

test('a document of many pages is read beside everything else, and as it is read here', async () => {
  const more = Array.from(
    { length: 600 },
    (_, index) =>
      `${index + 4}. Giao Phòng Y tế gửi danh sách số ${index} trong vòng 5 ngày làm việc kể từ ngày ký.`,
  )
  const wish = {
    blocks: blocksOfText(`${letter}\n\n${more.join('\n\n')}`),
    issued: '2011-11-10',
    calendar: officeCalendar([{ day: '2011-11-11', working: false }]),
  }
  let turns = 0
  const counting = setInterval(() => {
    turns += 1
  }, 1)
  const aside = await readDirectiveAside(wish)
  clearInterval(counting)
  expect(aside).toEqual(readDirectiveHere(wish))
  expect(aside.reading.tasks.length).toBeGreaterThan(500)
  expect(turns, 'others had their turn meanwhile').toBeGreaterThan(10)
})

import { expect, test } from 'vitest'
import { saidOn } from './reading.ts'

/** Days that have one reading behind every lead-in, as said on Thursday 10/11/2011. */
const days: readonly (readonly [words: string, date: string])[] = [
  ['15/11', '2011-11-15'],
  ['15-11', '2011-11-15'],
  ['15.11', '2011-11-15'],
  ['5/1', '2012-01-05'],
  ['15/11/2011', '2011-11-15'],
  ['15-11-2011', '2011-11-15'],
  ['15.11.2011', '2011-11-15'],
  ['15/11/11', '2011-11-15'],
  ['15 / 11 / 2011', '2011-11-15'],
  ['ngày 15/11', '2011-11-15'],
  ['ngày 15/11/2011', '2011-11-15'],
  ['ngày 5/1', '2012-01-05'],
  ['ngày 15', '2011-11-15'],
  ['ngày 5', '2011-12-05'],
  ['mùng 5', '2011-12-05'],
  ['mùng 5 tháng 12', '2011-12-05'],
  ['ngày 15 tháng 11', '2011-11-15'],
  ['ngày 15 tháng 11 năm 2011', '2011-11-15'],
  ['15 tháng 11', '2011-11-15'],
  ['ngày mười lăm tháng mười một', '2011-11-15'],
  ['ngày hai mươi mốt tháng mười hai năm 2011', '2011-12-21'],
  ['ngày 15 tháng này', '2011-11-15'],
  ['ngày 15 tháng sau', '2011-12-15'],
  ['ngày 15 tháng 1 năm sau', '2012-01-15'],
  ['15/1 năm sau', '2012-01-15'],
  ['thứ sáu', '2011-11-11'],
  ['thứ 6', '2011-11-11'],
  ['t6', '2011-11-11'],
  ['chủ nhật', '2011-11-13'],
  ['thứ hai', '2011-11-14'],
  ['thứ sáu này', '2011-11-11'],
  ['thứ sáu tuần này', '2011-11-11'],
  ['thứ năm tới', '2011-11-17'],
  ['thứ sáu tuần sau', '2011-11-18'],
  ['t2 tuần sau', '2011-11-14'],
  ['cn tuần sau', '2011-11-20'],
  ['thứ tư tuần tới', '2011-11-16'],
  ['thứ sáu, ngày 18/11', '2011-11-18'],
  ['thứ sáu (18/11)', '2011-11-18'],
  ['thứ sáu ngày 18 tháng 11', '2011-11-18'],
  ['ngày 18/11 (thứ sáu)', '2011-11-18'],
  ['hôm nay', '2011-11-10'],
  ['ngày mai', '2011-11-11'],
  ['mai', '2011-11-11'],
  ['ngày kia', '2011-11-12'],
  ['ngày mốt', '2011-11-12'],
  ['cuối tháng', '2011-11-30'],
  ['cuối tháng 12', '2011-12-31'],
  ['cuối tháng sau', '2011-12-31'],
  ['cuối tháng 2/2012', '2012-02-29'],
  ['giữa tháng 12', '2011-12-15'],
  ['giữa tháng', '2011-11-15'],
  ['đầu tháng 12', '2011-12-01'],
  ['đầu tuần sau', '2011-11-14'],
  ['cuối tuần', '2011-11-11'],
  ['cuối tuần sau', '2011-11-18'],
  ['cuối quý IV', '2011-12-31'],
  ['cuối quý', '2011-12-31'],
  ['cuối năm', '2011-12-31'],
  ['cuối năm sau', '2012-12-31'],
  ['ngày cuối tháng', '2011-11-30'],
  ['ngày cuối cùng của tháng 12', '2011-12-31'],
  ['Tết Nguyên đán', '2012-01-23'],
]

/** Whole periods: their last day, and their first behind "trước". */
const periods: readonly (readonly [words: string, first: string, last: string])[] = [
  ['tháng 12', '2011-12-01', '2011-12-31'],
  ['tháng 12/2011', '2011-12-01', '2011-12-31'],
  ['tháng 2', '2012-02-01', '2012-02-29'],
  ['tháng 2 năm 2012', '2012-02-01', '2012-02-29'],
  ['tháng mười hai', '2011-12-01', '2011-12-31'],
  ['tháng sau', '2011-12-01', '2011-12-31'],
  ['T12', '2011-12-01', '2011-12-31'],
  ['T12/2011', '2011-12-01', '2011-12-31'],
  ['tuần sau', '2011-11-14', '2011-11-18'],
  ['tuần tới', '2011-11-14', '2011-11-18'],
  ['quý I', '2012-01-01', '2012-03-31'],
  ['quý 1', '2012-01-01', '2012-03-31'],
  ['quý I/2012', '2012-01-01', '2012-03-31'],
  ['quý II năm 2012', '2012-04-01', '2012-06-30'],
  ['Q1/2012', '2012-01-01', '2012-03-31'],
  ['quý sau', '2012-01-01', '2012-03-31'],
  ['năm 2012', '2012-01-01', '2012-12-31'],
  ['năm sau', '2012-01-01', '2012-12-31'],
  ['6 tháng cuối năm 2012', '2012-07-01', '2012-12-31'],
  ['6 tháng đầu năm 2012', '2012-01-01', '2012-06-30'],
]

const exclusive = [
  'trước',
  'tr',
  'trc',
  'xong trước',
  'hoàn thành trước',
  'gửi báo cáo trước',
  'hạn: trước',
  'đến trước',
]
const inclusive = [
  'đến',
  'đến hết',
  'hết',
  'tới',
  'chậm nhất',
  'chậm nhất là',
  'chậm nhất đến',
  'chậm nhất đến hết',
  'muộn nhất là',
  'không quá',
  'không muộn hơn',
  'hạn:',
  'hạn chót là',
  'hạn nộp:',
  'thời hạn hoàn thành:',
  'Thời gian hoàn thành: trong',
  'trong',
  'xong trong',
  'xong',
  'nộp',
  'hoàn thành',
  'gia hạn đến',
  'deadline:',
  'từ nay đến',
  'tối đa đến hết',
  'phấn đấu xong trong',
]
/** Nothing of these changes the day. */
const ends = [
  '',
  '.',
  ';',
  ' nhé',
  ' để tổng hợp',
  ', gửi về Phòng Nội vụ',
  ' (qua Phòng Nội vụ)',
  ' phải xong',
  ' ạ',
  '!',
]
const hours: readonly (readonly [words: string, time: string])[] = [
  ['17h', '17:00'],
  ['17h00', '17:00'],
  ['17g30', '17:30'],
  ["16h30'", '16:30'],
  ['17:00', '17:00'],
  ['17 giờ', '17:00'],
  ['8 giờ 30 phút', '08:30'],
  ['8h30 sáng', '08:30'],
  ['5h chiều', '17:00'],
  ['5 giờ rưỡi chiều', '17:30'],
  ['9h tối', '21:00'],
  ['12h trưa', '12:00'],
  ['11 giờ trưa', '11:00'],
  ['24h', '24:00'],
]

const typed: readonly ((words: string) => string)[] = [
  words => words,
  words => words.normalize('NFD'),
  words => words.toUpperCase(),
  words =>
    words
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[đĐ]/g, letter => (letter === 'đ' ? 'd' : 'D')),
]

/** The phrases that are read otherwise, however they are typed. */
function misread(phrases: Iterable<readonly [words: string, says: string]>): string[] {
  const wrong: string[] = []
  for (const [words, says] of phrases)
    for (const spelling of typed) {
      const said = saidOn(spelling(words))
      if (said !== says) wrong.push(`${spelling(words)} = ${said}, not ${says}`)
    }
  return wrong
}

test('every day behind every lead-in and before every ending', () => {
  expect(
    misread(
      days.flatMap(([day, date]) =>
        ends.flatMap(end => [
          ...exclusive.map(lead => [`${lead} ${day}${end}`, `<${date}`] as const),
          ...inclusive.map(lead => [`${lead} ${day}${end}`, date] as const),
        ]),
      ),
    ),
  ).toEqual([])
})

test('a period is its last day, and its first behind "trước"', () => {
  expect(
    misread(
      periods.flatMap(([period, first, last]) =>
        ends.flatMap(end => [
          ...exclusive.map(lead => [`${lead} ${period}${end}`, `<${first}`] as const),
          ...inclusive.map(lead => [`${lead} ${period}${end}`, last] as const),
        ]),
      ),
    ),
  ).toEqual([])
})

test('an hour stands before its day or behind it', () => {
  expect(
    misread(
      days.flatMap(([day, date]) =>
        hours.flatMap(([hour, time]) => [
          [`trước ${hour} ${day}`, `<${date} ${time}`] as const,
          [`trước ${hour}, ${day}`, `<${date} ${time}`] as const,
          [`chậm nhất ${hour} ${day} nhé`, `${date} ${time}`] as const,
          [`chậm nhất ${day}, ${hour}`, `${date} ${time}`] as const,
          [`trước ${day} lúc ${hour}`, `<${date} ${time}`] as const,
          [`hạn chót ${day} (trước ${hour})`, `<${date} ${time}`] as const,
        ]),
      ),
    ),
  ).toEqual([])
})

test('a span is its end', () => {
  const starts = ['từ 11/11', 'từ ngày 11/11/2011', 'từ ngày mai', 'từ nay', 'kể từ hôm nay']
  const links = [' đến ', ' đến hết ', ' tới ', ' cho đến hết ']
  expect(
    misread(
      [
        ...days.filter(([, date]) => date > '2011-11-11'),
        ...periods.map(([words, , last]) => [words, last] as const),
      ].flatMap(([day, date]) =>
        starts.flatMap(start => links.map(link => [`${start}${link}${day}`, date] as const)),
      ),
    ),
  ).toEqual([])
})

/** Rhythms with a day in them; '%' is where the lead-in stands. */
const rhythms: readonly (readonly [words: string, says: string])[] = [
  ['% ngày 25 hằng tháng', '2011-11-25 month'],
  ['% ngày 25 hàng tháng', '2011-11-25 month'],
  ['% ngày 25 mỗi tháng', '2011-11-25 month'],
  ['% ngày 25 của mỗi tháng', '2011-11-25 month'],
  ['% 25 hằng tháng', '2011-11-25 month'],
  ['% mùng 5 hằng tháng', '2011-12-05 month'],
  ['hằng tháng, % ngày 25', '2011-11-25 month'],
  ['hằng tháng % ngày 25', '2011-11-25 month'],
  ['mỗi tháng một lần, % ngày 25', '2011-11-25 month'],
  ['định kỳ hằng tháng, % ngày 25', '2011-11-25 month'],
  ['định kỳ hằng tháng (% ngày 25)', '2011-11-25 month'],
  ['hằng tháng báo cáo % ngày 25', '2011-11-25 month'],
  ['định kỳ % ngày 25 hằng tháng', '2011-11-25 month'],
  ['% ngày 5 và ngày 20 hằng tháng', '2011-11-20 month'],
  ['% ngày 5, 15 và 25 hằng tháng', '2011-11-15 month'],
  ['% thứ sáu hằng tuần', '2011-11-11 week'],
  ['% thứ 6 hàng tuần', '2011-11-11 week'],
  ['% t6 hằng tuần', '2011-11-11 week'],
  ['% chủ nhật hằng tuần', '2011-11-13 week'],
  ['hằng tuần, % thứ sáu', '2011-11-11 week'],
  ['mỗi tuần một lần, % thứ hai', '2011-11-14 week'],
  ['% thứ ba và thứ sáu hằng tuần', '2011-11-11 week'],
  ['% thứ 2, 4, 6 hằng tuần', '2011-11-11 week'],
  ['% cuối tháng hằng tháng', '2011-11-30 month'],
  ['% cuối mỗi tháng', '2011-11-30 month'],
  ['% ngày cuối cùng của mỗi tháng', '2011-11-30 month'],
  ['% ngày 20 tháng cuối quý', '2011-12-20 quarter'],
  ['% ngày 20 của tháng cuối mỗi quý', '2011-12-20 quarter'],
  ['hằng quý, % ngày 20 tháng cuối quý', '2011-12-20 quarter'],
  ['% cuối mỗi quý', '2011-12-31 quarter'],
  ['% ngày cuối cùng của mỗi quý', '2011-12-31 quarter'],
  ['% ngày 15/12 hằng năm', '2011-12-15 year'],
  ['% 15/12 hàng năm', '2011-12-15 year'],
  ['% ngày 15 tháng 12 hằng năm', '2011-12-15 year'],
  ['hằng năm, % ngày 15/12', '2011-12-15 year'],
  ['% ngày 5/1 hằng năm', '2012-01-05 year'],
  ['% ngày 15/6 và 15/12 hằng năm', '2011-12-15 year'],
  ['% ngày 20/3, 20/6, 20/9 và 20/12 hằng năm', '2011-12-20 year'],
]

test('a rhythm before its day or behind it, with any lead-in', () => {
  const leads = ['trước', 'xong trước', 'chậm nhất', 'chậm nhất là', 'vào', 'muộn nhất vào']
  expect(
    misread(
      rhythms.flatMap(([words, says]) =>
        leads.flatMap(lead => {
          const before = lead.endsWith('trước') ? '<' : ''
          return ['', '.', ' để tổng hợp', ', gửi về Phòng Nội vụ'].map(
            end => [`${words.replace('%', lead)}${end}`, `${before}${says}`] as const,
          )
        }),
      ),
    ),
  ).toEqual([])
})

const amounts: readonly (readonly [words: string, date: string])[] = [
  ['5 ngày', '2011-11-15'],
  ['05 ngày', '2011-11-15'],
  ['05 (năm) ngày', '2011-11-15'],
  ['năm ngày', '2011-11-15'],
  ['5 ngày làm việc', '2011-11-17'],
  ['mười ngày làm việc', '2011-11-24'],
  ['2 tuần', '2011-11-24'],
  ['một tuần', '2011-11-17'],
  ['một tháng', '2011-12-10'],
  ['03 tháng', '2012-02-10'],
  ['1 năm', '2012-11-10'],
]

test('an amount of time runs from the document, from a day, or from an event that nobody knows', () => {
  const leads = ['trong', 'trong vòng', 'trong thời hạn', 'không quá', 'chậm nhất', 'tối đa', 'thời hạn']
  const own = [
    '',
    ' kể từ ngày ký',
    ', kể từ ngày ban hành',
    ' (kể từ ngày nhận được văn bản này)',
    ' tính từ hôm nay',
  ]
  const events = [
    ' kể từ ngày nhận đủ hồ sơ hợp lệ',
    ' sau khi có hướng dẫn',
    ' kể từ khi được phê duyệt',
    ' sau hội nghị',
    ' kể từ khi có kết quả kiểm tra',
    ' trước ngày họp',
  ]
  expect(
    misread(
      amounts.flatMap(([amount, date]) =>
        leads.flatMap(lead => [
          ...own.map(anchor => [`${lead} ${amount}${anchor}`, date] as const),
          ...events.map(event => [`${lead} ${amount}${event}`, 'none'] as const),
        ]),
      ),
    ),
  ).toEqual([])
})

test('no lead-in makes a deadline of what is none', () => {
  const nothings = [
    '31/11',
    '31/11/2011',
    'ngày 31/11',
    'ngày 31 tháng 11',
    '30/2',
    '29/2/2011',
    '32/1',
    '15/13',
    'ngày 32',
    'tháng 13',
    'quý V',
    'quý 5',
    '25h ngày 15/11',
    '17h75 ngày 15/11',
    'hội nghị',
    'khi có hướng dẫn',
    'cuộc họp giao ban',
    'thời gian tới',
  ]
  expect(
    misread(
      nothings.flatMap(words =>
        ['', 'trước', 'chậm nhất', 'đến hết', 'trong', 'xong trước', 'hạn:'].map(
          lead => [`${lead} ${words}`.trim(), 'none'] as const,
        ),
      ),
    ),
  ).toEqual([])
})

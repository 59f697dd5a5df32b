import { calendarDay, startsChain } from './days.ts'
import { startsMonth } from './periods.ts'
import { after, past, phrases, stands } from './phrases.ts'
import { rhythmWords } from './rhythms.ts'
import type { Tokens } from './tokens.ts'

const numberWord = phrases('số', 'số :')
const articles = phrases(
  'điều',
  'khoản',
  'mục',
  'chương',
  'phụ lục',
  'biểu',
  'mẫu',
  'phần',
  'trang',
  'bảng',
  'tiết',
  'đường',
  'phố',
  'ngõ',
  'ngách',
  'hẻm',
  'số nhà',
  'quốc lộ',
  'phòng số',
)
/** "Công văn 953 ngày 10/10": a number without its symbol. */
const documents = phrases(
  'công văn',
  'văn bản',
  'quyết định',
  'thông báo',
  'kế hoạch',
  'chỉ thị',
  'tờ trình',
  'nghị quyết',
  'kết luận',
  'công điện',
  'cv',
  'vb',
  'qđ',
  'tb',
  'kh',
  'nq',
  'ct',
  'kl',
)
const telephones = phrases(
  'điện thoại',
  'điện thoại :',
  'đt',
  'đt :',
  'sđt',
  'sđt :',
  'tel',
  'tel :',
  'fax',
  'fax :',
  'hotline',
  'hotline :',
)
/** Symbols that are typed in small letters on a phone. */
const symbols = phrases(
  'ubnd',
  'qđ',
  'nq',
  'ct',
  'kh',
  'bc',
  'tb',
  'cv',
  'cđ',
  'hd',
  'tt',
  'nđ',
  'hđnd',
  'vp',
  'nv',
  'ctr',
  'ttr',
  'gm',
  'qu',
  'tu',
)
const beforeDay = phrases(',', '(', 'ký', ', ký', 'ban hành', 'ra', 'đề')
const dayWord = phrases('ngày')
const closing = phrases(')')

/**
 * The index after a document's number and the day it is cited with ("953/UBND-NV ngày 10/10/2011"), an article's or
 * a telephone's number; -1 where none begins. Looked for before days, so that no part of a number is read as one.
 */
export function numberEnd(tokens: Tokens, at: number): number {
  const telephone = after(telephones, tokens, at)
  if (telephone !== -1) return digitsEnd(tokens, telephone)
  const article = after(articles, tokens, at)
  if (article !== -1) return tokens[article]?.kind === 'number' ? chainEnd(tokens, article) : -1
  const bare = after(documents, tokens, at)
  if (isWholeNumber(tokens, bare)) return citedDayEnd(tokens, bare + 1)
  const said = after(numberWord, tokens, at)
  if (said !== -1 && tokens[said]?.kind === 'number')
    return citedDayEnd(tokens, symbolEnd(tokens, said) ?? chainEnd(tokens, said))
  const end = tokens[at]?.kind === 'number' && startsChain(tokens, at) ? symbolEnd(tokens, at) : null
  return end === null ? -1 : citedDayEnd(tokens, end)
}

function isWholeNumber(tokens: Tokens, at: number): boolean {
  return tokens[at]?.kind === 'number' && !tokens[at + 1]?.joined
}

/** 953/UBND-NV, 18/2016/QĐ-UBND, 36-HD/VPTW, 05 /BC-UBND. */
function symbolEnd(tokens: Tokens, at: number): number | null {
  const withYear =
    tokens[at + 1]?.text === '/' && tokens[at + 2]?.kind === 'number' && tokens[at + 2]!.text.length === 4
  const sign = withYear ? at + 3 : at + 1
  const letters = tokens[sign + 1]
  if (tokens[sign]?.text !== '/' && tokens[sign]?.text !== '-') return null
  if (letters?.kind !== 'word' || startsMonth(tokens, sign + 1)) return null
  const isSymbol = letters.capitals || (letters.joined && stands(symbols, tokens, sign + 1))
  // Apart from both its neighbours a dash divides sentences: "15/11 - UBND".
  if (!isSymbol || (!letters.joined && tokens[sign]!.text === '-')) return null
  return chainEnd(tokens, sign + 1)
}

/** After everything that is joined to this token without a space. */
function chainEnd(tokens: Tokens, at: number): number {
  let end = at + 1
  while (tokens[end]?.joined && tokens[end + 1]?.joined && /^[-/.&]$/.test(tokens[end]!.text)) end += 2
  return end
}

function digitsEnd(tokens: Tokens, at: number): number {
  let end = at
  while (end < at + 12 && (tokens[end]?.kind === 'number' || /^[-.()+]$/.test(tokens[end]?.text ?? '')))
    end += 1
  return end === at ? -1 : end
}

function citedDayEnd(tokens: Tokens, at: number): number {
  const open = past(beforeDay, tokens, at)
  const isOpen = stands(dayWord, tokens, open) || tokens[open - 1]?.text === '('
  const day = isOpen ? calendarDay(tokens, open) : null
  if (day?.value.when.kind !== 'date' || rhythmWords(tokens, day.next)) return at
  return past(closing, tokens, day.next)
}

import type { Candidate } from './candidates.ts'
import { after, type Phrases, stands } from './phrases.ts'
import {
  already,
  away,
  beforeThese,
  beginning,
  calledDue,
  counted,
  delivering,
  document,
  done,
  figures,
  gone,
  just,
  labels,
  meeting,
  ofIssuer,
  reports,
  share,
  signedThese,
  states,
  upTo,
} from './surrounding-words.ts'
import type { Tokens } from './tokens.ts'

const clauseEnd = new Set([',', ';', '.', ':', '(', ')', '!', '?', '\n'])

/** What stands around a candidate, as far as it tells deadlines from other days. Never looks further than a clause. */
export type Surroundings = {
  /** "5/12 phòng": two numbers that count what follows. */
  isFraction: boolean
  /** "đã hoàn thành trước …", "… đã tiếp nhận": what was done. */
  isDone: boolean
  isMeeting: boolean
  /** "ngày 10/10/2011 của …", "Quyết định ngày …". */
  isCited: boolean
  /** "từ ngày", "sau ngày", "tính đến". */
  isBeginning: boolean
  isGone: boolean
  /** "đến năm 2015 có 80 %". */
  isState: boolean
  /** "nghỉ từ ngày", "hiệu lực từ ngày" */
  isAway: boolean
  /** "ngày 15/11 là hạn cuối" */
  isCalledDue: boolean
  /** Alone in brackets behind words that tell of no result and no meeting: "trình ký (22/11)". */
  isBracketed: boolean
  /** "Hạn nộp về phòng: …" */
  isLabelled: boolean
  /** "báo cáo quý IV": which report it is, not when it is due. */
  followsReport: boolean
  /** "ban hành trước ngày …" sorts documents, it asks for nothing. */
  isSorting: boolean
  /** A verb of working or delivering shortly before, or after when nothing stands before. */
  hasVerb: boolean
  /** Such a verb stands right before: "gửi em tối nay". */
  verbBefore: boolean
  /** "quý II/2012 hoàn thành" */
  verbFollows: boolean
  startsClause: boolean
  /** "Ngày 20/11: …" */
  hasColon: boolean
  /** All there is, apart from signs. */
  isWhole: boolean
  /** Alone in a cell of a table or on a line between such cells. */
  isCell: boolean
}

/** Looks at most a dozen tokens to either side. */
export function surroundingsOf(tokens: Tokens, { start, end, moment, lead }: Candidate): Surroundings {
  const left = clauseBefore(tokens, start)
  const has = (wanted: Phrases, from: number, to: number) => {
    for (let at = Math.max(from, 0); at < to; at += 1) if (stands(wanted, tokens, at)) return true
    return false
  }
  const near = (wanted: Phrases, reach: number) => has(wanted, Math.max(left, start - reach), start)
  const next = tokens[end]
  const right = clauseAfter(tokens, end)
  return {
    isFraction:
      moment.stroke &&
      !lead.before &&
      (countsNext(tokens, end) || (lead.strength === 'none' && near(share, 2))),
    isDone:
      near(done, 3) ||
      ((lead.strength === 'none' || lead.strength === 'verb') && near(just, 2)) ||
      (lead.strength === 'none' && has(already, end, end + 2)) ||
      has(
        done,
        end,
        lead.strength === 'firm' || lead.before ? Math.min(end + 1, right) : wideRight(tokens, end),
      ),
    isMeeting: near(meeting, 5) || (lead.strength === 'none' && has(meeting, end, end + 2)),
    isCited: near(document, 2) || (stands(ofIssuer, tokens, end) && moment.when?.kind === 'date'),
    isBeginning:
      near(beginning, 1) || (stands(upTo, tokens, start) && lead.strength === 'loose' && near(figures, 3)),
    isState: lead.strength === 'loose' && tellsState(tokens, end),
    isAway: near(away, 4),
    isCalledDue: stands(calledDue, tokens, end),
    isBracketed: isBracketed(tokens, start, end),
    isLabelled: tokens[start - 1]?.text === ':' && has(labels, clauseBefore(tokens, start - 1), start - 1),
    followsReport: after(reports, tokens, start - 2) === start || after(reports, tokens, start - 1) === start,
    isGone: stands(gone, tokens, end) && next?.firstOnLine === false,
    isSorting: near(beforeThese, 2) || near(signedThese, 3),
    verbBefore: has(delivering, Math.max(left, start - 4), start),
    hasVerb:
      has(delivering, Math.max(left, start - 8), lead.next) ||
      has(delivering, end, Math.min(end + 7, wideRight(tokens, end))),
    verbFollows: stands(delivering, tokens, end),
    startsClause: left === start,
    hasColon: next?.text === ':',
    isWhole: !hasContent(tokens, 0, Math.min(start, 8)) && !hasContent(tokens, end, end + 8) && start < 8,
    isCell: isCell(tokens, start, end),
  }
}

function isBracketed(tokens: Tokens, start: number, end: number): boolean {
  if (tokens[start - 1]?.text !== '(' || tokens[end]?.text !== ')') return false
  for (let at = start - 2; at >= 0 && at > start - 8 && !sentenceEnds.has(tokens[at]!.text); at -= 1)
    if ([share, meeting, done, just].some(wanted => stands(wanted, tokens, at))) return false
  return true
}

const sentenceEnds = new Set(['.', ';', '\n'])

function countsNext(tokens: Tokens, at: number): boolean {
  if (!stands(counted, tokens, at)) return false
  // "15/11 phòng Nội vụ": a unit that is named is none that is counted.
  const name = tokens[at + 1]
  return !name?.capital || tokens[at]!.capitals
}

/** "có 80 %", "mới có 3/14 phường" */
function tellsState(tokens: Tokens, at: number): boolean {
  const start = stands(just, tokens, at) ? at + 1 : at
  return stands(states, tokens, start) && tokens[start + 1]?.kind === 'number'
}

function clauseBefore(tokens: Tokens, at: number): number {
  let first = at
  while (first > 0 && at - first < 12 && !clauseEnd.has(tokens[first - 1]!.text)) first -= 1
  return first
}

function clauseAfter(tokens: Tokens, at: number): number {
  let end = at
  while (end < tokens.length && end - at < 8 && !clauseEnd.has(tokens[end]!.text)) end += 1
  return end
}

/** Results are told after a comma too: "Trong tháng 10, UBND quận đã …". */
function wideRight(tokens: Tokens, at: number): number {
  let end = at
  while (end < tokens.length && end - at < 10 && !['.', ';', '\n'].includes(tokens[end]!.text)) end += 1
  return end
}

function hasContent(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to && at < tokens.length; at += 1)
    if (tokens[at]!.kind === 'word' || tokens[at]!.kind === 'number') return true
  return false
}

const cellSigns = new Set(['\n', '|'])

function isCell(tokens: Tokens, start: number, end: number): boolean {
  const before = tokens[start - 1]
  const next = tokens[end]
  const opens = !before || cellSigns.has(before.text) || tokens[start]!.firstOnLine
  const closes = !next || cellSigns.has(next.text) || next.firstOnLine
  return (
    opens &&
    closes &&
    (cellSigns.has(before?.text ?? '') || cellSigns.has(next?.text ?? '') || (!before && !next))
  )
}

import { tellsFacts } from './facts.ts'
import { allAbove, coordinatingLabels, extending, formulas, leadLabels } from './governing-words.ts'
import { isDue, isLead, type Lead, type Mark } from './mark.ts'
import { saysHow } from './specifications.ts'
import type { Scan } from './stretches.ts'
import type { Tokens } from './tokens.ts'
import { stands, type Wordings, wordings } from './wordings.ts'
import { reportingOpenings } from './work-words.ts'

/** What a sentence is for the tasks of a directive. */
export type SentenceKind =
  | 'orders'
  | 'telling'
  | 'formula'
  | 'extension'
  | 'all_above'
  | 'deadline_alone'
  | 'units_alone'
  | 'label'

/** `leads`: the marks of those who do the work. */
export function kindOf({ source, marks, verbs }: Scan, leads: readonly Lead[]): SentenceKind {
  const { tokens } = source
  const hasDeadline = marks.some(isDue)
  if (hasFormula(tokens, marks)) return 'formula'
  if (tellsFacts(tokens, marks) || saysHow(tokens, marks)) return 'telling'
  const isUrged =
    hasDeadline && marks.some(mark => mark.kind === 'governing' && stands(furthermore, tokens, mark.from - 1))
  if (marks[0]?.kind === 'telling' && leads.length === 0 && !isUrged) return 'telling'
  if (marks.length === 0 && stands(reportingOpenings, tokens, 0)) return 'telling'
  if (
    marks.find(mark => mark.kind === 'telling' || isLead(mark))?.kind === 'telling' &&
    !marks.some(mark => isLead(mark) && mark.by === 'assigning') &&
    !isUrged
  )
    return 'telling'
  if (isLabel(source.tokens) && !hasDeadline && verbs.length === 0 && marks.length > 0) return 'label'
  if (
    tokens.some((_, at) => stands(atHour, tokens, at) && tokens[at + 1]?.kind === 'number') &&
    !leads.some(mark => mark.by === 'assigning')
  )
    return 'telling'
  if (hasDeadline && somewhere(extending, tokens)) return 'extension'
  if (hasDeadline && somewhere(allAbove, tokens) && !verbs.some(({ at }) => stands(reporting, tokens, at)))
    return 'all_above'
  const isBare = verbs.every(({ at }) => stands(finishing, tokens, at)) && !marks.some(isLead)
  if (hasDeadline && isBare && !hasNouns(tokens, marks)) return 'deadline_alone'
  const rest = tokens.filter(
    (token, at) => token.kind === 'word' && !marks.some(mark => at >= mark.from && at < mark.to),
  ).length
  if (!hasDeadline && verbs.length === 0 && leads.length > 0 && rest <= 2) return 'units_alone'
  return 'orders'
}

/** "… phê bình các xã và yêu cầu báo cáo trước …" */
/** After the work that it is dated for. */
const disbanding = wordings('tự giải thể', 'tự giải tán')

const furthermore = wordings('và', ',', ';')

/** In the words of a deadline it is none: "kể từ ngày Quyết định này có hiệu lực". */
function hasFormula(tokens: Tokens, marks: readonly Mark[]): boolean {
  return tokens.some(
    (_, at) =>
      stands(formulas, tokens, at) &&
      !marks.some(
        mark => isDue(mark) && (stands(disbanding, tokens, at) || (at >= mark.from && at < mark.to)),
      ),
  )
}

/** Who comes at an hour comes to a meeting. */
const atHour = wordings('lúc', 'vào lúc', 'vào hồi')

const finishing = wordings('hoàn thành', 'xong', 'thực hiện', 'hoàn tất')

const reporting = wordings('báo cáo', 'gửi', 'nộp', 'tổng hợp', 'trình')

/** More than a label beside the deadline: "Danh sách trước 15/11" names what is due. */
function hasNouns(tokens: Tokens, marks: readonly Mark[]): boolean {
  let words = 0
  let mark = 0
  for (let at = 0; at < tokens.length && words < 6; at += 1) {
    while (mark < marks.length && marks[mark]!.to <= at) mark += 1
    if (mark < marks.length && at >= marks[mark]!.from) continue
    if (tokens[at]!.kind === 'word' && !stands(labelWords, tokens, at)) words += 1
  }
  return words > 1
}

const labelWords = wordings(
  'thời',
  'hạn',
  'gian',
  'hoàn',
  'thành',
  'thực',
  'hiện',
  'xong',
  'là',
  'nhé',
  'tất cả',
  'cả',
  'tất',
  'tiến',
  'độ',
  'và',
  'phải',
  'chậm',
  'nhất',
)

/** "Đơn vị thực hiện: …", "Phối hợp: …" */
function isLabel(tokens: Tokens): boolean {
  return stands(leadLabels, tokens, 0) || stands(coordinatingLabels, tokens, 0)
}

/** Whether one of the wordings stands anywhere. */
export function somewhere(words: Wordings, tokens: Tokens): boolean {
  return tokens.some((_, at) => stands(words, tokens, at))
}

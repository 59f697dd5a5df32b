import { isDue, type Mark } from './mark.ts'
import type { Tokens } from './tokens.ts'
import { after, past, stands, wordings } from './wordings.ts'
import { beginsWork } from './work.ts'
import { manner } from './work-words.ts'

/**
 * Whether a sentence without a day only says how something asked for elsewhere must look or who is meant: "Danh sách
 * phải ghi rõ …", "Mỗi đơn vị cử 02 đồng chí", "ưu tiên …", "Đơn vị nào đã gửi thì thôi".
 */
export function saysHow(tokens: Tokens, marks: readonly Mark[]): boolean {
  if (marks.some(mark => mark.kind === 'lead' && mark.by === 'assigning')) return false
  if (isWhichever(tokens)) return !marks.some(isDue) || !isToldWhatToDo(tokens)
  if (marks.some(isDue)) return false
  if (stands(each, tokens, 0)) return true
  const product = after(products, tokens, 0)
  if (product !== -1 && !beginsWork(tokens, 0)) return true
  if (stands(paper, tokens, 0)) return true
  return stands(qualities, tokens, past(manner, tokens, 0))
}

const each = wordings('mỗi', 'từng')

const products = wordings(
  'danh sách',
  'hồ sơ',
  'bản đăng ký',
  'bản',
  'văn bản',
  'đề',
  'đề án',
  'phiếu',
  'file',
  'biểu mẫu',
  'mẫu',
  'ảnh',
  'nội dung',
  'kinh phí',
  'chi phí',
  'số lượng',
  'thành phần',
  'đối tượng',
  'thời gian',
  'thời điểm',
  'địa điểm',
  'hình thức',
  'yêu cầu',
  'tài liệu',
  'số liệu',
  'thông tin',
)

/** "báo cáo" is the paper here, and no verb. */
const paper = wordings(
  ...['báo cáo', 'kế hoạch', 'dự thảo', 'phương án'].flatMap(noun =>
    ['phải', 'cần', 'gồm', 'nêu', 'ghi', 'có', 'được', 'bằng', 'theo', 'yêu cầu'].map(
      word => `${noun} ${word}`,
    ),
  ),
)

const qualities = wordings(
  'ghi rõ',
  'ghi đầy đủ',
  'nêu rõ',
  'kèm theo',
  'kèm',
  'đính kèm',
  'ưu tiên',
  'mang theo',
  'đóng dấu',
  'ký tên',
  'có xác nhận',
  'có chữ ký',
  'có dấu',
  'theo mẫu',
  'trang phục',
)

const which = wordings('nào')
/** "Đơn vị sự nghiệp công lập nào" is the longest (tokens). */
const longestKind = 6

function isWhichever(tokens: Tokens): boolean {
  for (let at = 1; at < longestKind && tokens[at]?.kind === 'word'; at += 1)
    if (stands(which, tokens, at)) return true
  return false
}

const then = wordings('thì', 'phải', 'cần', 'yêu cầu', 'đề nghị')

function isToldWhatToDo(tokens: Tokens): boolean {
  return tokens.some((_, at) => stands(then, tokens, at) && beginsWork(tokens, at + 1))
}

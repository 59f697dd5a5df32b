import { isDue, type Mark } from './mark.ts'
import type { Tokens } from './tokens.ts'
import { after, past, stands, standsBefore, wordings } from './wordings.ts'
import { beginsWork } from './work.ts'

/**
 * Whether a sentence tells how things are, were or are expected to be: figures that were reached, a forecast, a
 * petition, somebody's personal file. An order that names who must do it is none of these.
 */
export function tellsFacts(tokens: Tokens, marks: readonly Mark[]): boolean {
  if (isPetition(tokens) || isDaily(tokens, marks) || stands(hearing, tokens, 0)) return true
  if (marks.some(mark => mark.kind === 'lead' && mark.by === 'assigning')) return false
  if (isEventsSpan(tokens, marks)) return true
  if (opensInThePast(tokens) || stands(forecasts, tokens, 0)) return true
  const isFirm = marks.some(mark => isDue(mark) && mark.deadline.isFirm)
  const hasLead = marks.some(mark => mark.kind === 'lead' && mark.by !== 'beneficiary')
  const hasDue = marks.some(isDue)
  const isExclusive = marks.some(mark => isDue(mark) && mark.deadline.before)
  if (!hasLead && !isExclusive && marks.some(isDue) && stands(events, tokens, 0)) return true
  let hasPerson = false
  let isPersonal = false
  let isStriving = false
  for (let at = 0; at < tokens.length; at += 1) {
    if (stands(states, tokens, at)) return true
    if (stands(ahead, tokens, at) && endsOrCounts(tokens, past(ahead, tokens, at))) return true
    if (tokens[at]!.text === '%' && !isStriving && !hasDue) return true
    if (stands(penalties, tokens, at)) return true
    if (stands(reporting, tokens, at)) return true
    isStriving ||= stands(striving, tokens, at)
    if (!isFirm && !isStriving && reaches(tokens, at)) return true
    if (!isFirm && (stands(expected, tokens, at) || (!hasLead && stands(takingPlace, tokens, at))))
      return true
    if (isPledge(tokens, at) || (!isFirm && stands(inviting, tokens, at))) return true
    hasPerson ||= stands(persons, tokens, at) && tokens[at + 1]?.capital === true
    isPersonal ||= stands(personal, tokens, at)
  }
  return hasPerson && isPersonal && !isFirm
}

/** "Kỳ thi học kỳ từ ngày 24/4 đến ngày 28/4": when something is held, and nobody is named and no work. */
function isEventsSpan(tokens: Tokens, marks: readonly Mark[]): boolean {
  const dues = marks.filter(isDue)
  if (dues.length === 0 || marks.some(mark => mark.kind !== 'deadline' && mark.kind !== 'telling'))
    return false
  const isSpan = dues.every(({ deadline }) => !deadline.isFirm && /^(?:từ|tu)\s/iu.test(deadline.phrase))
  return isSpan && dues[0]!.from > 0 && !beginsWork(tokens, 0)
}

/** "báo cáo trước 16 giờ hằng ngày" never ends. */
function isDaily(tokens: Tokens, marks: readonly Mark[]): boolean {
  if (!tokens.some((_, at) => stands(daily, tokens, at))) return false
  return marks.every(mark => !isDue(mark) || !/\d\s*\/|tháng|thứ|tuần|năm|quý/iu.test(mark.deadline.phrase))
}

const daily = wordings('hằng ngày', 'hàng ngày', 'mỗi ngày', 'ngày 2 lần', 'ngày hai lần')

const isNumber = (tokens: Tokens, at: number) => tokens[at]?.kind === 'number'

/** What an agenda's points begin with. */
const hearing = wordings(
  'nghe',
  'xem phóng sự',
  'thảo luận',
  'trao đổi , thảo luận',
  'thảo luận , cho ý kiến',
)

const forecasts = wordings('dự báo', 'cảnh báo', 'nhận định', 'nguyên nhân', 'bản tin tiếp theo')

const states = wordings(
  'còn tình trạng',
  'vẫn còn tình trạng',
  'so với cùng kỳ',
  'cùng kỳ năm',
  'bằng cùng kỳ',
  'năm ngoái',
  'sẽ xem xét',
  'sẽ được xem xét',
  'khi có kinh phí',
  'khi cân đối được',
  'khi bố trí được',
  'khi có nguồn',
)

/** "trước thời hạn 20 ngày" praises. */
const ahead = wordings('trước thời hạn', 'trước hạn', 'sớm hơn kế hoạch', 'vượt tiến độ')

/** "20 ngày", or nothing; no day of the calendar. */
function endsOrCounts(tokens: Tokens, at: number): boolean {
  const next = tokens[at]
  return !next || next.kind === 'sign' || (isNumber(tokens, at) && after(units, tokens, at + 1) !== -1)
}

/** What befalls who is late. */
const penalties = wordings(
  'không được xét',
  'sẽ không được',
  'không xét',
  'không tiếp nhận',
  'coi như',
  'xem như',
  'bị phê bình',
  'bị trừ điểm',
)

/** "Văn phòng báo cáo: …" is what a meeting heard. */
const reporting = wordings('báo cáo :', 'phát biểu :', 'trình bày :')

const striving = wordings(
  'phấn đấu',
  'bảo đảm',
  'đảm bảo',
  'quyết tâm',
  'tối thiểu',
  'ít nhất',
  'phải đạt',
  'phải',
  'để đạt',
)

const results = wordings('đạt', 'bằng', 'chiếm', 'được', 'tăng', 'giảm', 'đạt trên', 'đạt khoảng', 'ước đạt')

/** "đạt 80%", "thu được 30 tỷ". */
function reaches(tokens: Tokens, at: number): boolean {
  const next = after(results, tokens, at)
  return next !== -1 && isNumber(tokens, next)
}

const expected = wordings(
  'cấp dự báo',
  'ở cấp',
  'dự kiến đến',
  'dự kiến hoàn thành',
  'dự kiến trong',
  'dự kiến vào',
  'ước thực hiện',
)

const takingPlace = wordings(
  'diễn ra',
  'được tổ chức',
  'khai mạc',
  'bế mạc',
  'kết thúc',
  'sẽ tổ chức',
  'được tiến hành',
)

/** "đăng ký hoàn thành", "cam kết giải ngân": somebody's promise. */
function isPledge(tokens: Tokens, at: number): boolean {
  const next = after(pledging, tokens, at)
  return next !== -1 && stands(pledged, tokens, next) && !standsBefore(orderBefore, tokens, at)
}

const pledging = wordings('đăng ký', 'cam kết', 'hứa')
const pledged = wordings('hoàn thành', 'giải ngân', 'đạt', 'thực hiện', 'về đích', 'xong')
const orderBefore = wordings('phải', 'cần', 'tổ chức', 'hướng dẫn', 'ký')

const persons = wordings('ông', 'bà', 'anh', 'chị', 'cô', 'thầy', 'đồng chí', 'đ / c')
const personal = wordings(
  'sinh ngày',
  'sinh năm',
  'sinh con',
  'nghỉ hưu',
  'nghỉ thai sản',
  'thai sản',
  'nâng bậc lương',
  'nâng lương',
  'hưởng lương',
  'hưởng chế độ',
  'xếp lương',
  'giữ bậc',
  'hệ số',
  'thôi việc',
  'nghỉ việc',
  'nghỉ phép',
  'tuổi nghỉ hưu',
  'từ trần',
)

const inviting = wordings('kính mời', 'trân trọng mời', 'trân trọng kính mời')

/** "Lễ ra quân tổ chức vào ngày 31/5" */
const events = wordings(
  'lễ',
  'buổi',
  'cuộc',
  'hội nghị',
  'hội thảo',
  'hội thi',
  'cuộc thi',
  'kỳ thi',
  'kỳ họp',
  'phiên họp',
  'cuộc họp',
  'họp',
  'giao ban',
  'đại hội',
  'ngày hội',
  'tuần lễ',
  'chiến dịch',
  'chương trình',
  'trại',
  'giải',
  'đợt',
  'khóa',
  'lớp tập huấn',
  'lớp bồi dưỡng',
)

function opensInThePast(tokens: Tokens): boolean {
  if (stands(longSince, tokens, 0)) return true
  const start = past(within, tokens, 0)
  const unit = isNumber(tokens, start) ? after(units, tokens, start + 1) : -1
  if (unit === -1) return false
  return stands(gone, tokens, unit) || (start > 0 && /^[,;]$/.test(tokens[unit]?.text ?? ''))
}

const longSince = wordings(
  'đã',
  'đang',
  'vừa',
  'hôm qua',
  'tuần qua',
  'tháng qua',
  'năm qua',
  'trong tuần qua',
  'trong tháng qua',
  'trong năm qua',
  'tuần trước',
  'vừa qua',
  'thời gian qua',
  'trong thời gian qua',
  'những năm qua',
  'năm ngoái',
  'năm học trước',
  'năm học vừa qua',
)
const within = wordings('trong')
const units = wordings('giờ', 'ngày', 'tuần', 'tháng', 'quý', 'năm')
const gone = wordings('qua', 'vừa qua', 'đầu năm')

/** "Cử tri xã … đề nghị …", "Trưởng thôn … kiến nghị …": asked of the office, not by it. */
function isPetition(tokens: Tokens): boolean {
  if (!stands(petitioners, tokens, 0)) return false
  for (let at = 1; at < tokens.length && at < longestPetitioner; at += 1)
    if (stands(asking, tokens, at)) return true
  return false
}

/** A petitioner's name is no longer (tokens). */
const longestPetitioner = 12
const petitioners = wordings(
  'cử tri',
  'ý kiến',
  'nhân dân',
  'người dân',
  'bà con',
  'công dân',
  'hộ',
  'các hộ',
  'một số hộ',
  'một số ý kiến',
  'doanh nghiệp',
  'phụ huynh',
  'đại biểu',
  'trưởng thôn',
  'bí thư chi bộ',
  'tổ trưởng',
)
const asking = wordings('đề nghị', 'kiến nghị', 'đề xuất', 'phản ánh', 'mong muốn')

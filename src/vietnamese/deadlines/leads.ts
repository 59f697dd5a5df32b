import { meanings, past, phrases, stands } from './phrases.ts'
import type { Tokens } from './tokens.ts'

/**
 * How much the words before a day say that it is a deadline. `firm` ones say it alone; `verb` is the work itself
 * ("xong", "nộp"), after which a fraction may stand as well; `loose` ones introduce results as often as deadlines.
 */
type LeadStrength = 'firm' | 'verb' | 'loose' | 'none'

export type Lead = {
  strength: LeadStrength
  /** Exclusive wording: "trước". */
  before: boolean
  /** "trong", after which "ngày" alone is today and hours are an amount. */
  within: boolean
  /** "vào", "sang", …: only after a verb of delivering. */
  needsVerb: boolean
  /** "trước khi hết": exclusive of a period's end, where "trước" alone is of its beginning. */
  toEnd: boolean
  /** After these two figures alone are a day: "nộp trước 25". */
  bareDay: boolean
  /** Tokens of verbs in front that belong to the work, not to its deadline: "hoàn thành" before "trước". */
  verbs: number
  next: number
}

/** "Thời hạn hoàn thành:", "hạn nộp báo cáo". */
const labels = [
  'hạn',
  'thời hạn',
  'thời gian',
  'hạn chót',
  'hạn cuối',
  'hạn cuối cùng',
  'tiến độ',
  'mốc',
  'mốc thời gian',
  'thời điểm',
].flatMap(label =>
  [
    'hoàn thành',
    'thực hiện',
    'báo cáo',
    'gửi',
    'nộp',
    'trình',
    'gửi báo cáo',
    'nộp báo cáo',
    'xử lý',
    'trả lời',
    'giải quyết',
  ].map(work => `${label} ${work}`),
)

type LeadWord = Partial<Pick<Lead, 'strength' | 'before' | 'bareDay' | 'within' | 'needsVerb' | 'toEnd'>>

const words = meanings<LeadWord>([
  [
    { strength: 'firm', before: true, toEnd: true },
    phrases('trước hết', 'trước khi hết', 'trước khi kết thúc', 'trước khi hết ngày'),
  ],
  [
    { strength: 'firm', before: true, bareDay: true },
    phrases(
      'trước',
      'tr',
      'tr .',
      'trc',
      'trước thời hạn',
      'trước thời điểm',
      'trước mốc',
      'trước dịp',
      'trước lễ',
      'trước dịp lễ',
      'trước ngày lễ',
    ),
  ],
  [
    { strength: 'firm', bareDay: true },
    phrases(
      'chậm nhất',
      'muộn nhất',
      'trễ nhất',
      'hạn',
      'hạn chót',
      'hạn cuối',
      'hạn cuối cùng',
      'deadline',
      'dl',
      'chậm nhất là',
      'chậm nhất đến',
    ),
  ],
  [{ strength: 'firm', within: true }, phrases('tối đa', 'trong tối đa', 'tối đa trong', 'tối đa là')],
  [
    { strength: 'firm' },
    phrases(
      'không quá',
      'không vượt quá',
      'không được quá',
      'không chậm quá',
      'không chậm hơn',
      'không muộn hơn',
      'không trễ hơn',
      'không sau',
      'không để quá',
      'không muộn quá',
      'không được muộn hơn',
      'không được chậm hơn',
      'không được chậm quá',
      'không để muộn hơn',
      'không để chậm hơn',
      'không kéo dài quá',
      'không được để quá',
      ...labels,
      'hết hạn',
      'đến hạn',
      'gia hạn đến',
      'gia hạn tới',
      'gia hạn sang',
      'lùi đến',
      'lùi sang',
      'dời sang',
      'dời đến',
      'chuyển sang',
    ),
  ],
  [{ strength: 'verb' }, phrases('xong', 'hoàn thành', 'hoàn tất', 'xong trong', 'nộp', 'hoàn thành trong')],
  [
    { strength: 'loose' },
    phrases(
      'đến',
      'tới',
      'cho đến',
      'tới hết',
      'cho đến hết',
      'từ nay đến',
      'từ nay tới',
      'từ giờ đến',
      'từ nay đến hết',
      'từ nay cho đến hết',
      'thời hạn',
    ),
  ],
  [
    { strength: 'loose', within: true },
    phrases(
      'hết',
      'đến hết',
      'trong',
      'ngay trong',
      'trong vòng',
      'trong thời hạn',
      'trong thời gian',
      'trong khoảng',
    ),
  ],
  [
    { strength: 'loose', needsVerb: true },
    phrases('vào', 'sang', 'thành', 'gửi', 'trình', 'thời gian', 'tiến độ'),
  ],
])
const fillers = phrases(':', '-', 'là', '=', 'khoảng', 'mốc', 'nhất là', 'sau', 'thời điểm')
/** Nothing but a deadline's own words lie between, so a handful is enough; more are a list being recited. */
const longest = 5

/** The words in front of a day, however many there are: "xong trước", "chậm nhất là đến hết". Empty when none. */
export function leadWords(tokens: Tokens, at: number): Lead {
  const lead: Lead = {
    strength: 'none',
    before: false,
    within: false,
    needsVerb: false,
    toEnd: false,
    bareDay: false,
    verbs: 0,
    next: at,
  }
  for (let taken = 0; taken < longest; taken += 1) {
    const word = words(tokens, lead.next)
    if (!word || stands(nextPeriods, tokens, lead.next)) break
    if (
      taken > 0 &&
      (lead.strength === 'verb' || lead.needsVerb) &&
      lead.verbs === 0 &&
      !stands(kept, tokens, at)
    )
      lead.verbs = lead.next - at
    const strength = strongest(lead.strength, word.value.strength ?? 'none')
    lead.needsVerb =
      strength === 'loose' && (word.value.needsVerb ?? false) && (taken === 0 || lead.needsVerb)
    lead.strength = strength
    lead.before ||= word.value.before ?? false
    lead.toEnd ||= word.value.toEnd ?? false
    lead.within ||= word.value.within ?? false
    lead.bareDay ||= word.value.bareDay ?? false
    lead.next = pastNow(tokens, past(fillers, tokens, word.next))
  }
  return lead
}

/** "trước ngay mai" says "at once", where without any diacritics "ngay" is the day. */
function pastNow(tokens: Tokens, at: number): number {
  return tokens[at]?.asWritten && tokens[at].text === 'ngay' ? at + 1 : at
}

/** Here "sang" belongs to the period, or is the morning without diacritics. */
const nextPeriods = phrases(
  'sang tuần',
  'sang tháng',
  'sang quý',
  'sang năm',
  'sáng nay',
  'sáng mai',
  'sáng thứ',
  'sáng ngày',
  'sáng chủ nhật',
  'tối nay',
)

/** "xong trước 15/11" is one wording. */
const kept = phrases('xong')

const order: readonly LeadStrength[] = ['none', 'loose', 'verb', 'firm']

function strongest(a: LeadStrength, b: LeadStrength): LeadStrength {
  return order.indexOf(a) > order.indexOf(b) ? a : b
}

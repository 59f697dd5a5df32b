import { meanings, phrases } from './phrases.ts'

/**
 * How much the words before a day say that it is a deadline. `firm` ones say it alone; `verb` is the work itself
 * ("xong", "nộp"), after which a fraction may stand as well; `loose` ones introduce results as often as deadlines.
 */
export type LeadStrength = 'firm' | 'verb' | 'loose' | 'none'

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

/** What stands in front of a day, and what each says of it. */
export const words = meanings<LeadWord>([
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
      'hạn mới',
      'thời hạn mới',
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
/** Between these and the day. */
export const fillers = phrases(':', '-', 'là', '=', 'khoảng', 'mốc', 'nhất là', 'sau', 'thời điểm')

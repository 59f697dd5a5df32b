import { plainLetters } from '../plain-letters.ts'

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const mark = /\p{M}/u
/** Stands for the stroke of đ while marks are taken away one by one: decomposition leaves that letter whole. */
const stroke = '\u0335'
const ascii = /^[a-z]*$/

/**
 * A word in small letters with its tone at its end, so that a tone typed on another vowel ("hòan", "trứơc") makes no
 * other word of it.
 */
export function canonical(word: string): string {
  if (ascii.test(word)) return word
  const known = syllables.get(word)
  if (known !== undefined) return known
  const found = toneLast(word)
  if (word.length <= longestSyllable && syllables.size < mostSyllables) syllables.set(word, found)
  return found
}

/** The language's syllables are few and come again and again; the bounds are for texts in none. */
const syllables = new Map<string, string>()
const longestSyllable = 12
const mostSyllables = 10_000

function toneLast(word: string): string {
  let tone = ''
  const letters = word.normalize('NFD').replace(tones, found => {
    tone += found
    return ''
  })
  return letters.normalize('NFC') + tone
}

/**
 * Everything a word is typed as: whole, with no mark at all, and with some of its marks forgotten ("trươc", "truớc",
 * "hêt"), unless that is a word of its own. Never with other marks, so that "từ" is not "tứ".
 */
export function formsOf(word: string): ReadonlySet<string> {
  const whole = canonical(word)
  const forms = new Set([whole, plainLetters(word) || word])
  for (const form of withMarksLeftOut(word)) if (!ownWords.has(form)) forms.add(canonical(form))
  return forms
}

function withMarksLeftOut(word: string): string[] {
  let forms = ['']
  for (const sign of word.replaceAll('đ', `d${stroke}`).normalize('NFD'))
    forms = forms.flatMap(form => (mark.test(sign) ? [form, form + sign] : [form + sign]))
  return forms.map(form => form.replaceAll(`d${stroke}`, 'đ').normalize('NFC'))
}

/** What some word of the grammar becomes with a mark less, and means something else. */
const ownWords = new Set(
  (
    'bó bô bố bọ bỏ bát bảy bây biêu bôn bón câp cạp câu càu cú cư cửa của chạm châm chê chuyên chúc chưc chiêu dán ' +
    'dây dày dốc dòng dông dơi dụ dư dược dâu dầu diện dịnh đai đan đang đau đâu đay đày đây đe đè đê đem đen đinh ' +
    'điên điêu đo đô đọ đôi đông đong đơn đon đoan giây giơ giò hang hàng hăng hò hô họ họi hội hồi hôi hợp họp ' +
    'huân huyên kẻ kê kề kè két kiêm kiên làn lân lâu lẽ lê lẹ lục liên luân mạt mặt mong mông mót môi môt muôn mươi ' +
    'mơi móc mâu nhân nhạn nhạt nhân ngươi nội nôi phân phiêu phương phường quân sáp sô sơ sỏ tát tạp thư thú thương ' +
    'thượng thục tiên tò tơ tôi tôn tông tô trương trường tù tư tùng tưng tuân tuyên tiêt xép đòi đối đổi'
  ).split(' '),
)

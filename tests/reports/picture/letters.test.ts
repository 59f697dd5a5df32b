import satori from 'satori'
import { describe, expect, test } from 'vitest'
import { text } from '../../../src/reports/picture/element.ts'
import { fontFamily, fonts } from '../../../src/reports/picture/fonts.ts'

const vowels = [...'aăâeêioôơuưy']
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const lower = [...vowels.flatMap(vowel => tones.map(tone => (vowel + tone).normalize('NFC'))), 'đ']
const letters = [...lower, ...lower.map(letter => letter.toUpperCase())]

async function outline(value: string, fontWeight: number): Promise<string> {
  const svg = await satori(text({ fontFamily, fontSize: 40, fontWeight }, value), { width: 100, fonts })
  return /<path[^>]* d="([^"]*)"/.exec(svg)?.[1] ?? ''
}

test('a letter that the font lacks is drawn as nothing, which the tests below would notice', async () => {
  expect(await outline('漢', 400)).toBe('')
})

describe.each([400, 700])('weight %i', weight => {
  test('draws each of the 146 Vietnamese letters, no two alike', async () => {
    const outlines = await Promise.all(letters.map(letter => outline(letter, weight)))
    expect(letters).toHaveLength(146)
    for (const [i, drawn] of outlines.entries()) expect(drawn.length, letters[i]).toBeGreaterThan(20)
    expect(new Set(outlines).size).toBe(letters.length)
  })

  test('draws letters typed with separate marks like composed ones', async () => {
    for (const letter of letters)
      expect(await outline(letter.normalize('NFD'), weight), letter).toBe(await outline(letter, weight))
  })

  test.each([...'0123456789/%.,:;–…“”"()-+&<>'])('draws %s', async sign => {
    expect((await outline(sign, weight)).length).toBeGreaterThan(20)
  })
})

test('line breaks, tabs and invisible characters become nothing worse than a space', () => {
  const cleaned = text({}, ' Phòng\u200b \n\t Nội\u00ad vụ\u0000\ud800 ').props.children
  expect(cleaned).toBe('Phòng Nội vụ')
  expect(text({}, 'quá\u00a0hạn').props.children).toBe('quá\u00a0hạn')
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export const fontFamily = 'Be Vietnam Pro'

const packageFile = createRequire(import.meta.url)

/** Whole fonts: satori does not merge subsets of one family, and would drop ậ, Đ and ườ without a word. */
function face(weight: 400 | 700, file: string) {
  const path = packageFile.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`)
  return { name: fontFamily, weight, style: 'normal' as const, data: readFileSync(path) }
}

/** Satori parses a font once per array: every picture must pass this very one. */
export const fonts = [
  face(400, '400Regular/BeVietnamPro_400Regular.ttf'),
  face(700, '700Bold/BeVietnamPro_700Bold.ttf'),
]

import { expect, test } from 'vitest'
import { imageSize } from '../../src/emulator/files/image-size.ts'
import { png } from './office.ts'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'))
const ascii = (text: string) => Buffer.from(text).toString('hex')

test.each([
  ['PNG', png(800, 300), { width: 800, height: 300 }],
  ['GIF', bytes(`${ascii('GIF89a')} 2003 2c01`), { width: 800, height: 300 }],
  ['JPEG', bytes('ffd8 ffe0 0004 0000 ffc2 0011 08 012c 0320 0000'), { width: 800, height: 300 }],
  [
    'WebP, extended',
    bytes(`${ascii('RIFF')} 00000000 ${ascii('WEBPVP8X')} 0a000000 00000000 1f0300 2b0100`),
    { width: 800, height: 300 },
  ],
  [
    'WebP, lossy',
    bytes(`${ascii('RIFF')} 00000000 ${ascii('WEBPVP8 ')} 00000000 000000 9d012a 2003 2c01`),
    { width: 800, height: 300 },
  ],
  [
    'WebP, lossless',
    bytes(`${ascii('RIFF')} 00000000 ${ascii('WEBPVP8L')} 00000000 2f 1fc34a00`),
    { width: 800, height: 300 },
  ],
  ['a text', bytes(ascii('xin chào')), undefined],
  ['a JPEG that breaks off', bytes('ffd8 ffe0 0004'), undefined],
  ['nothing', bytes(''), undefined],
])('%s', (_, picture, size) => {
  expect(imageSize(picture)).toEqual(size)
})

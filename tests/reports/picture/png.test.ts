import { crc32, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encodePng } from '../../../src/reports/picture/png.ts'

function chunksOf(png: Buffer) {
  const chunks: { type: string; data: Buffer; checksum: number; body: Buffer }[] = []
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at)
    const body = png.subarray(at + 4, end)
    chunks.push({
      type: body.toString('latin1', 0, 4),
      data: body.subarray(4),
      checksum: png.readUInt32BE(end),
      body,
    })
    at = end + 4
  }
  return chunks
}

test('writes the pixels line by line after a filter byte each', async () => {
  const rgba = Buffer.from([1, 2, 3, 255, 4, 5, 6, 255, 7, 8, 9, 255, 10, 11, 12, 255])
  const png = await encodePng(rgba, 2, 2)
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  const [header, data, end] = chunksOf(png)
  expect([...header!.data]).toEqual([0, 0, 0, 2, 0, 0, 0, 2, 8, 6, 0, 0, 0])
  expect([...inflateSync(data!.data)]).toEqual([0, ...rgba.subarray(0, 8), 0, ...rgba.subarray(8)])
  expect(end!.type).toBe('IEND')
})

test('every chunk carries its checksum', async () => {
  const chunks = chunksOf(await encodePng(Buffer.alloc(400, 200), 10, 10))
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND'])
  for (const { body, checksum } of chunks) expect(checksum).toBe(crc32(body))
})

import { readdirSync, readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readDocument } from '../src/documents/read-document.ts'
import { hostileFiles } from '../tests/documents/hostile-files.ts'
import { longPdf, longWordFile } from '../tests/documents/long-documents.ts'
import { wordEntries } from '../tests/documents/word-file.ts'
import { zipFile } from '../tests/documents/zip-file.ts'
import { median, megabytes, ms, printTable } from './figures.ts'

const repeats = 5

/** How long documents take from bytes to blocks, what the process that reads them takes, and how soon hostile ones end. */
export default async function documents(): Promise<void> {
  const honest: [string, Buffer][] = [
    ['.docx, 10 pages', await longWordFile(10)],
    ['.docx, 100 pages', await longWordFile(100)],
    ['.docx, 5 MB with pictures', withPictures(5_000_000)],
    ['.pdf, 10 pages', await longPdf(10)],
    ['.pdf, 100 pages', await longPdf(100)],
  ]
  const rows = []
  for (const [name, bytes] of honest) {
    const runs = []
    for (let run = 0; run < repeats; run++) runs.push(await readMeasured(bytes))
    rows.push({
      document: name,
      size: `${(bytes.length / 1000).toFixed(0)} kB`,
      outcome: runs[0]!.outcome,
      time: ms(median(runs.map(run => run.time))),
      'peak memory': megabytes(Math.max(...runs.map(run => run.memory))),
      'caller held up': ms(Math.max(...runs.map(run => run.heldUp))),
    })
  }
  printTable(
    'Documents',
    `From bytes to blocks, the start of the reading process included; median of ${repeats}. Memory: that process, at its highest.`,
    rows,
  )

  const refusals = []
  for (const file of hostileFiles) {
    const { outcome, time, memory, heldUp } = await readMeasured(await file.bytes())
    refusals.push({
      file: file.name,
      outcome,
      time: ms(time),
      'peak memory': memory > 0 ? megabytes(memory) : '–',
      'caller held up': ms(heldUp),
    })
  }
  printTable('Hostile and foreign documents', 'To the refusal, each once.', refusals)
}

async function readMeasured(bytes: Buffer) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  let memory = 0
  const watch = setInterval(() => {
    memory = Math.max(memory, peakOfChildren())
  }, 5)
  delay.enable()
  const start = performance.now()
  const reading = await readDocument({ bytes, name: 'van-ban' })
  const time = performance.now() - start
  delay.disable()
  clearInterval(watch)
  const outcome = reading.ok ? `${reading.blocks.length} blocks` : reading.code
  return { outcome, time, memory, heldUp: delay.max / 1e6 }
}

/** The most that a child of this process has held (bytes); 0 where there is no /proc. */
function peakOfChildren(): number {
  try {
    const peaks = readdirSync('/proc/self/task')
      .flatMap(task => readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' '))
      .filter(pid => pid !== '')
      .map(pid => /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    return Math.max(0, ...peaks.map(kilobytes => Number(kilobytes ?? 0) * 1024))
  } catch {
    return 0
  }
}

/** A document whose pictures, which do not compress, are most of it. */
function withPictures(size: number): Buffer {
  const picture = Buffer.alloc(size / 10)
  for (let place = 0; place < picture.length; place++) picture[place] = Math.random() * 256
  const others = Array.from({ length: 10 }, (_, index) => ({
    name: `word/media/${index}.jpg`,
    content: picture,
  }))
  return zipFile(wordEntries({ body: '<w:p><w:r><w:t>Giao việc</w:t></w:r></w:p>'.repeat(2000), others }))
}

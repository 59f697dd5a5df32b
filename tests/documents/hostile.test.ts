import { execFileSync, spawnSync } from 'node:child_process'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { confinement } from '../../src/documents/read-in-own-process.ts'
import { hostileFiles } from './hostile-files.ts'
import { contentOf, refusalOf } from './read.ts'
import { paragraph, wordFile } from './word-file.ts'

/** The benchmark shows that one second is kept; a machine that also runs the other tests may need longer to start a process. */
const patientMs = 5_000

describe('a hostile or foreign file', () => {
  it.each(hostileFiles.map(file => [file.name, file] as const))('%s', async (_, file) => {
    const bytes = await file.bytes()
    const start = performance.now()
    const code = await refusalOf(bytes)
    expect([file.code].flat()).toContain(code)
    expect(performance.now() - start).toBeLessThan(patientMs)
  })

  it('is told by its content, not by its name', async () => {
    const word = wordFile({ body: paragraph('Giao việc') })
    for (const name of ['a.docx', 'a.pdf', 'a.txt', 'a.exe', 'a'])
      expect(await contentOf(word, name)).toEqual(['Giao việc'])
  })
})

describe('while documents are read', () => {
  const bomb = hostileFiles.find(file => file.name.startsWith('pdf: a page that unpacks to 10 GB'))!

  it('the rest of the bot goes on', async () => {
    const bytes = await bomb.bytes()
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    await refusalOf(bytes)
    await contentOf(wordFile({ body: paragraph('Giao việc').repeat(20_000) }))
    delay.disable()
    expect(delay.max / 1e6).toBeLessThan(500)
  })

  it('the process that reads has no secrets, reads and writes no files of ours, starts nothing and runs no text as code', () => {
    const attempts = `
      const attempt = action => { try { action(); return 'done' } catch { return 'refused' } }
      console.log(JSON.stringify([
        attempt(() => require('node:fs').writeFileSync('giao-ban-written', 'x')),
        attempt(() => require('node:fs').readFileSync(${JSON.stringify(fileURLToPath(new URL('../../package.json', import.meta.url)))})),
        attempt(() => require('node:child_process').execSync('true')),
        attempt(() => new Function('return 1')()),
        process.env.BOT_TOKEN ?? 'unknown',
      ]))`
    const { env, execArgv } = confinement
    const output = execFileSync(process.execPath, [...execArgv, '-e', attempts], { env, encoding: 'utf8' })
    expect(JSON.parse(output)).toEqual(['refused', 'refused', 'refused', 'refused', 'unknown'])
  })

  it('that process ends when it takes more memory than it may, though it never pauses', () => {
    const guard = new URL('../../src/documents/memory-guard.ts', import.meta.url)
    const endless = `
      import { guardMemory } from '${guard}'
      guardMemory()
      const taken = []
      for (;;) taken.push(Buffer.alloc(100_000, 1))`
    const { env, execArgv } = confinement
    const options = ['--input-type=module', '-e', endless]
    const { signal } = spawnSync(process.execPath, [...execArgv, ...options], { env, timeout: 20_000 })
    expect(signal).toBe('SIGKILL')
  })

  it('a good document after bad ones, given at the same time, is read', async () => {
    const bytes = await bomb.bytes()
    const good = wordFile({ body: paragraph('Giao việc') })
    expect(await Promise.all([refusalOf(bytes), refusalOf(bytes), contentOf(good)])).toEqual([
      'suspicious',
      'suspicious',
      ['Giao việc'],
    ])
  })
})

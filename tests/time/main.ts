// npm run fire:time            a million cases
// npm run fire:time -- 50000   fewer
// SEED=7 npm run fire:time     those of an earlier run again
import { compare } from './compare.ts'

const cases = Number(process.argv[2] ?? 1_000_000)
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
console.log(`seed ${seed}, ${cases} cases`)
const began = performance.now()
const { counts, differences } = compare(cases, seed)
console.log(`\n| asked about | cases | differences |\n| --- | --- | --- |`)
for (const [about, count] of Object.entries(counts))
  console.log(`| ${about} | ${count} | ${differences.filter(one => one.about === about).length} |`)
for (const one of differences.slice(0, 10)) console.log(JSON.stringify(one))
console.log(
  `\n${differences.length} differences in ${cases} cases, ${Math.round((performance.now() - began) / 1_000)} s`,
)
process.exit(differences.length === 0 ? 0 : 1)

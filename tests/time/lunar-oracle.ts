// The Vietnamese lunar year a second time, for comparison: after J. Meeus, Astronomical Formulae for Calculators (1979),
// chapters 18 and 32, with the epoch of 1900, other series than those of the program and found another way: months are
// walked through one by one, and a month is a leap month when the sun enters no new twelfth of its path in it.

const radians = Math.PI / 180
const sin = (degrees: number) => Math.sin(degrees * radians)
const unixEpoch = 2_440_587.5

/** New moon number `k` (0 is that of 1 January 1900), in days since 1970-01-01 UTC. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3
  const mean =
    2_415_020.75933 +
    29.53058868 * k +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t ** 2)
  const terms =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(sun + 2 * moon)
  return mean + terms - deltaT(t) - unixEpoch
}

/** From the clock of the theory to that of the world, in days; `t` in centuries since 1900. */
function deltaT(t: number): number {
  return -0.000278 + 0.000265 * t + 0.000262 * t ** 2
}

/** The sun's apparent longitude (degrees) at an instant in days since 1970-01-01 UTC. */
function sunLongitude(unixDays: number): number {
  const t = (unixDays + unixEpoch - 2_415_020) / 36_525
  const mean = 279.69668 + 36_000.76892 * t + 0.0003025 * t ** 2
  const anomaly = 358.47583 + 35_999.04975 * t - 0.00015 * t ** 2
  const centre =
    (1.91946 - 0.004789 * t - 0.000014 * t ** 2) * sin(anomaly) +
    (0.020094 - 0.0001 * t) * sin(2 * anomaly) +
    0.000293 * sin(3 * anomaly)
  const apparent = mean + centre - 0.00569 - 0.00479 * sin(259.18 - 1934.142 * t)
  return ((apparent % 360) + 360) % 360
}

/** Days are counted at UTC+7. */
const dayOf = (unixDays: number) => Math.floor(unixDays + 7 / 24)
const twelfthAt = (day: number) => Math.floor(sunLongitude(day - 7 / 24) / 30)

type Month = { firstDay: number; number: number; isLeap: boolean }

const months: Month[] = walk()

/** All months from the 11th one of 1898 on. */
function walk(): Month[] {
  const starts = Array.from({ length: 2_600 }, (_, i) => dayOf(newMoon(i - 14)))
  const holdsTerm = (i: number) => twelfthAt(starts[i]!) !== twelfthAt(starts[i + 1]!)
  // The winter solstice opens the twelfth number 9, 270° to 300°; a long month may hold the beginning of another one too.
  const holdsSolstice = (i: number) => {
    const [from, to] = [twelfthAt(starts[i]!), twelfthAt(starts[i + 1]!)]
    return from <= 8 && to >= 9 && to - from <= 2
  }
  const elevenths = starts.slice(0, -1).flatMap((_, i) => (holdsSolstice(i) ? [i] : []))
  const found: Month[] = []
  for (const [n, from] of elevenths.entries()) {
    const to = elevenths[n + 1]
    if (to === undefined) break
    let leapIsDue = to - from === 13
    let number = 10
    for (let i = from; i < to; i++) {
      const isLeap = leapIsDue && i > from && !holdsTerm(i)
      if (isLeap) leapIsDue = false
      else number = (number % 12) + 1
      found.push({ firstDay: starts[i]!, number, isLeap })
    }
  }
  return found
}

/** The day (days since 1970-01-01) of a lunar month and day in the lunar year that begins in this solar year. */
export function lunarDay(year: number, month: number, day: number): number {
  const newYear = Date.UTC(year, 0, 1) / 86_400_000
  const first = months.findIndex(one => one.firstDay >= newYear && one.number === 1 && !one.isLeap)
  const wanted = months.slice(first).find(one => one.number === month && !one.isLeap)
  if (first < 0 || !wanted) throw new RangeError(`no lunar month ${month} of ${year}`)
  return wanted.firstDay + day - 1
}

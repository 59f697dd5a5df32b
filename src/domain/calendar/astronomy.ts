/** New moons and the sun's place, after J. Meeus, Astronomical Algorithms (2nd ed.), chapters 25 and 49. */

const unixEpochJulianDay = 2_440_587.5
const radians = Math.PI / 180

/** Amplitude in days, then multiples of M (sun), M' (moon), F (latitude); |M| also gives the power of E. */
const newMoonTerms: readonly (readonly [number, number, number, number])[] = [
  [-0.4072, 0, 1, 0],
  [0.17241, 1, 0, 0],
  [0.01608, 0, 2, 0],
  [0.01039, 0, 0, 2],
  [0.00739, -1, 1, 0],
  [-0.00514, 1, 1, 0],
  [0.00208, 2, 0, 0],
  [-0.00111, 0, 1, -2],
  [-0.00057, 0, 1, 2],
  [0.00056, 1, 2, 0],
  [-0.00042, 0, 3, 0],
  [0.00042, 1, 0, 2],
  [0.00038, 1, 0, -2],
  [-0.00024, -1, 2, 0],
  [-0.00007, 2, 1, 0],
  [0.00004, 0, 2, -2],
  [0.00004, 3, 0, 0],
  [0.00003, 1, 1, -2],
  [0.00003, 0, 2, 2],
  [-0.00003, 1, 1, 2],
  [0.00003, -1, 1, 2],
  [-0.00002, -1, 1, -2],
  [-0.00002, 1, 3, 0],
  [0.00002, 0, 4, 0],
]

/** Amplitude in days, then the argument's start and its step per lunation, in degrees. */
const planetaryTerms: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
]

/** When new moon number `lunation` happens (0 is that of 6 January 2000), in days since 1970-01-01 UTC. */
export function newMoonAt(lunation: number): number {
  const t = lunation / 1236.85
  const sun = 2.5534 + 29.1053567 * lunation - 0.0000014 * t ** 2
  const moon = 201.5643 + 385.81693528 * lunation + 0.0107582 * t ** 2 + 0.00001238 * t ** 3
  const latitude = 160.7108 + 390.67050284 * lunation - 0.0016118 * t ** 2 - 0.00000227 * t ** 3
  const node = 124.7746 - 1.56375588 * lunation + 0.0020672 * t ** 2
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t ** 2

  let julianDay = 2_451_550.09766 + 29.530588861 * lunation + 0.00015437 * t ** 2 - 0.00000015 * t ** 3
  for (const [days, m, mm, f] of newMoonTerms) {
    julianDay += days * eccentricity ** Math.abs(m) * sine(m * sun + mm * moon + f * latitude)
  }
  julianDay -= 0.00017 * sine(node)
  for (const [days, start, step] of planetaryTerms) julianDay += days * sine(start + step * lunation)
  return toUniversal(julianDay)
}

/** The sun's apparent longitude in degrees, 0 to 360, at an instant in days since 1970-01-01 UTC; to 0.01°. */
export function sunLongitudeAt(unixDays: number): number {
  const t = (unixDays + unixEpochJulianDay + deltaTDays(unixDays) - 2_451_545) / 36_525
  const meanLongitude = 280.46646 + 36_000.76983 * t + 0.0003032 * t ** 2
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t ** 2
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t ** 2) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly)
  const apparent = meanLongitude + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t)
  return ((apparent % 360) + 360) % 360
}

/** From dynamical time, in which the theory counts, to the clock's. */
function toUniversal(julianDay: number): number {
  const unixDays = julianDay - unixEpochJulianDay
  return unixDays - deltaTDays(unixDays)
}

/** Espenak and Meeus's fit for 2005–2050; within a minute from 1900 to 2050, enough to tell days apart. */
function deltaTDays(unixDays: number): number {
  const years = (unixDays - 10_957) / 365.25
  return (62.92 + 0.32217 * years + 0.005589 * years ** 2) / 86_400
}

function sine(degrees: number): number {
  return Math.sin(degrees * radians)
}

import { plainLetters } from '../plain-letters.ts'
import type { DirectiveHead } from './head.ts'

/** In these an office tells what it does itself; in a plan it has work of its own. */
const telling: readonly DirectiveHead['kind'][] = [
  'official_letter',
  'invitation',
  'urgent_telegram',
  'report',
  'proposal',
]

/**
 * Tells whether units are the office that wrote the document and, by what it is, only says there what it does:
 * "Sở Tư pháp tổ chức lớp tập huấn". A council assigns and is assigned nothing, `isListed` or not.
 */
export function writerTest(head: DirectiveHead): (units: readonly string[], isListed: boolean) => boolean {
  const issuer = head.issuer === null ? '' : named(head.issuer)
  const isCouncil = council.test(issuer)
  return ([unit, ...others], isListed) => {
    if (issuer === '' || unit === undefined || others.length > 0) return false
    if (!isCouncil && (isListed || !telling.includes(head.kind))) return false
    return isSame(named(unit), issuer)
  }
}

/** Tells whether a unit is known to be none of the office that wrote the document. */
export function otherTest({ issuer }: DirectiveHead): (units: readonly string[]) => boolean {
  const own = issuer === null ? '' : named(issuer)
  return ([unit]) =>
    own !== '' && unit !== undefined && !isSame(named(unit), own) && !council.test(named(unit))
}

const council = /^(?:ubnd|hdnd|dang uy|huyen uy|quan uy|tinh uy|thanh uy|thi uy)\b/

function isSame(unit: string, issuer: string): boolean {
  return unit !== '' && (issuer === unit || issuer.startsWith(`${unit} `))
}

function named(unit: string): string {
  return plainLetters(unit)
    .replace(/uy ban nhan dan/g, 'ubnd')
    .replace(/^(?:ban thuong vu|thuong truc|lanh dao|chu tich) /, '')
}

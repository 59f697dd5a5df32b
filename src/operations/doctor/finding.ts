/** One thing that was looked at: how it is, and where it is not well, how to mend it. */
export type Finding = {
  level: 'ok' | 'warning' | 'problem'
  subject: string
  text: string
  mend: string | null
}

export const ok = (subject: string, text: string): Finding => ({ level: 'ok', subject, text, mend: null })

/** Something works less well than it could, or will not work for long. */
export const warning = (subject: string, text: string, mend: string): Finding => ({
  level: 'warning',
  subject,
  text,
  mend,
})

/** Something does not work. */
export const problem = (subject: string, text: string, mend: string): Finding => ({
  level: 'problem',
  subject,
  text,
  mend,
})

/** A finding as one line. */
export function lineOf({ level, subject, text, mend }: Finding): string {
  return `${level.padEnd(8)} ${subject.padEnd(14)} ${text}${mend === null ? '' : ` -> ${mend}`}`
}

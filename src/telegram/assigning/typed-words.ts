import type { MemberContext } from '../context.ts'

/** Longer than any answer may be, short enough to be quoted in a refusal that Telegram still takes (4096). */
const maxTyped = 1_200

/** What the person typed; nothing for a photo or a file without words. */
export function typedWords(ctx: MemberContext): string {
  return cutWords(ctx.message?.text ?? ctx.message?.caption ?? '')
}

/** The beginning of a text, as much of it as any answer may have. */
export function cutWords(text: string): string {
  return text.slice(0, maxTyped)
}

import type { Bot } from 'grammy'

/** The kind of signal that grammY's types ask for: that of a polyfill which is Node's own one in everything but its type. */
type GrammySignal = NonNullable<Parameters<Bot['api']['getMe']>[0]>

/** Node's signal as grammY's types know it. */
export const asGrammySignal = (signal: AbortSignal): GrammySignal => signal as unknown as GrammySignal

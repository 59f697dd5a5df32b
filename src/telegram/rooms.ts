import type { Room } from './context.ts'
import { helpRoom } from './help/handler.ts'
import { progressRoom } from './progress/handler.ts'
import { remindersRoom } from './reminders/handler.ts'
import { statusRoom } from './status/handler.ts'

/** Every conversation of the bot. A command or a verb belongs to exactly one of them; the router refuses twins. */
export const rooms: readonly Room[] = [statusRoom, progressRoom, remindersRoom, helpRoom]

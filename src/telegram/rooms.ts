import { assigningRoom } from './assigning/handler.ts'
import type { Room } from './context.ts'
import { directivesRoom } from './directives/handler.ts'
import { extensionRoom } from './extension/handler.ts'
import { groupsRoom } from './groups/handler.ts'
import { helpRoom } from './help/handler.ts'
import { peopleRoom } from './people/handler.ts'
import { progressRoom } from './progress/handler.ts'
import { questionsRoom } from './questions/handler.ts'
import { remindersRoom } from './reminders/handler.ts'
import { calendarRoom } from './settings/calendar-handler.ts'
import { settingsRoom } from './settings/handler.ts'
import { statusRoom } from './status/handler.ts'
import { summaryRoom } from './summary/handler.ts'
import { undeliveredRoom } from './undelivered/handler.ts'

/** Every conversation of the bot. A command or a verb belongs to exactly one of them; the router refuses twins. */
export const rooms: readonly Room[] = [
  statusRoom,
  progressRoom,
  assigningRoom,
  directivesRoom,
  extensionRoom,
  remindersRoom,
  summaryRoom,
  groupsRoom,
  peopleRoom,
  settingsRoom,
  calendarRoom,
  undeliveredRoom,
  questionsRoom,
  helpRoom,
]

import type { Call } from '../actions/call.ts'
import type { Me, Office } from '../actions/identify-member.ts'
import type { Texts } from '../locales/texts.ts'
import type { NotificationRow } from '../reminders/courier.ts'
import type { PictureScreen, Screen } from './message.ts'

/** What a message of news is composed with, at the moment it is sent. */
export type NewsDesk = {
  call: Call
  t: Texts
  office: Office
  /** The recipient; null when it goes to a group. */
  member: Me | null
}

/** Writes the message of one notification; null when there is nothing left to say (the work was done meanwhile). */
export type Composer = (
  desk: NewsDesk,
  notification: NotificationRow,
) => Promise<Screen | PictureScreen | null>

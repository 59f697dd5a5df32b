import type { EventType } from '../domain/history.ts'
import type { SharedEvent } from '../storage/assigning-rows.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'

/** Who did it and in which message, for lines of history of one deed. */
export function byWhom(call: Call, me: Me, type: EventType): SharedEvent {
  return {
    orgId: me.orgId,
    type,
    memberId: me.memberId,
    who: me.title,
    chatId: call.source?.chatId ?? null,
    messageId: call.source?.messageId ?? null,
  }
}

import { ambiguous } from './ambiguous.ts'
import { downtime } from './downtime.ts'
import { folding } from './folding.ts'
import { instances } from './instances.ts'
import { lateness } from './lateness.ts'
import { limitsTopic } from './limits.ts'
import { rules } from './rules.ts'
import { sends } from './sends.ts'
import type { Topic } from './topic.ts'
import { updates } from './updates.ts'

/** Run one after the other: two at once would measure each other. */
export const topics: Record<string, Topic> = {
  sends,
  ambiguous,
  updates,
  limits: limitsTopic,
  folding,
  lateness,
  downtime,
  instances,
  rules,
}

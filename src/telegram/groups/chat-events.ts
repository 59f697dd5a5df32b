import type { NextFunction } from 'grammy'
import type { AnyContext } from '../context.ts'

/** To be replaced by the group events. */
export async function chatEvents(_ctx: AnyContext, next: NextFunction): Promise<void> {
  await next()
}

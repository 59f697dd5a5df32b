import type { NextFunction } from 'grammy'
import type { AnyContext } from '../context.ts'

/** Members pass; to be replaced by the whole entrance. */
export async function entrance(ctx: AnyContext, next: NextFunction): Promise<void> {
  if (ctx.member) await next()
}

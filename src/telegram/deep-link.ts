import type { NextFunction } from 'grammy'
import { commandOf } from './command-words.ts'
import type { AnyContext, MemberContext } from './context.ts'
import { pressButton, type Router } from './router.ts'

/** What a link may open: screens only. A link that changed something would be pressed without being read. */
const screens = new Set(['as', 'tk', 'ge', 'xa'])

/**
 * A link from a group into the private chat brings a payload with /start: the name of a command ("giaoviec"), or a
 * button's verb and ids ("as_12"). A member goes where it leads; everything else goes on.
 */
export function deepLinks(router: Router) {
  return async (ctx: AnyContext, next: NextFunction): Promise<void> => {
    const command = ctx.message && ctx.member && commandOf(ctx.message, ctx.me.username)
    if (command?.name !== 'start' || !command.words) return next()
    const run = router.commands.get(command.words)
    if (run) return run(ctx as MemberContext, '')
    const [verb = '', ...args] = command.words.split('_')
    const opened = screens.has(verb) && (await pressButton(router, ctx as MemberContext, verb, args))
    if (!opened) return next()
  }
}

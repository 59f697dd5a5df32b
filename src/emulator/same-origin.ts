import { createMiddleware } from 'hono/factory'

/**
 * Refuses what does not come from the emulator's own page. Checking the Host as well as the Origin stops DNS
 * rebinding: a foreign site whose name was pointed at 127.0.0.1 still sends its own name.
 */
export const sameOriginOnly = createMiddleware(async (context, next) => {
  const host = context.req.header('host') ?? ''
  const origin = context.req.header('origin')
  const isLocal = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)
  const isOwnPage = origin === undefined || origin === `http://${host}`
  if (!isLocal || !isOwnPage) return context.json({ error: 'only the emulator’s own page may ask this' }, 400)
  await next()
})

import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { atTheEnd } from '../clean-up.ts'

export const redisUrl = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379'

export async function redisListens(): Promise<boolean> {
  const redis = new Redis(redisUrl, { lazyConnect: true, connectTimeout: 2_000, retryStrategy: () => null })
  redis.on('error', () => {})
  try {
    await redis.connect()
    return (await redis.ping()) === 'PONG'
  } catch {
    return false
  } finally {
    redis.disconnect()
  }
}

/** A prefix under which nobody else keeps anything. */
export function newPrefix(): { prefix: string; remove(): Promise<void> } {
  const prefix = `giao-ban-peers-${randomUUID()}`
  const remove = atTheEnd(async () => {
    const redis = new Redis(redisUrl)
    try {
      for await (const keys of redis.scanStream({ match: `${prefix}:*`, count: 1_000 }))
        if (keys.length > 0) await redis.del(keys)
    } finally {
      redis.disconnect()
    }
  })
  return { prefix, remove }
}

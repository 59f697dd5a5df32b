import type { Call } from './call.ts'

/** Whether the effect of this update is in the database already: Telegram has delivered it again. */
export async function wasTaken({ db, source }: Call): Promise<boolean> {
  if (!source) return false
  const rows = await db.sql('SELECT 1 AS one FROM inbox WHERE bot_id = $1 AND update_id = $2', [
    source.botId,
    source.updateId,
  ])
  return rows.length > 0
}

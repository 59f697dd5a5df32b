import type { Tx } from './database.ts'

/**
 * Takes or renews a lease for `ms`, by the database's own clock: the clocks of two machines may differ.
 * @returns its fencing number, which grows whenever the holder changes; null when somebody else holds it
 */
export async function takeLease(
  at: Pick<Tx, 'sql'>,
  name: string,
  holder: string,
  ms: number,
): Promise<number | null> {
  const rows = await at.sql<{ fence: number }>(
    `INSERT INTO lease (name, holder, fence, until)
     VALUES ($1, $2, 1, clock_timestamp() + $3::int * interval '1 millisecond')
     ON CONFLICT (name) DO UPDATE
     SET holder = excluded.holder, until = excluded.until,
         fence = lease.fence + CASE WHEN lease.holder = excluded.holder THEN 0 ELSE 1 END
     WHERE lease.holder = excluded.holder OR lease.until < clock_timestamp()
     RETURNING fence`,
    [name, holder, ms],
  )
  return rows[0]?.fence ?? null
}

/** Gives a lease back, so that the next holder need not wait for its end. */
export async function releaseLease(at: Pick<Tx, 'sql'>, name: string, holder: string): Promise<void> {
  await at.sql(
    `UPDATE lease SET until = clock_timestamp() - interval '1 ms' WHERE name = $1 AND holder = $2`,
    [name, holder],
  )
}

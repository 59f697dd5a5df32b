/** What each column of a row is in SQL, by the name it has in the program. */
export type Columns<Row> = { [name in keyof Row]: string }

/**
 * Rows that come as one value, an array of arrays: to take eight rows of twenty columns apart in JavaScript costs as
 * much as to find them. `packed` is the aggregate to select; `unpack` makes rows of its value. `instants` names the
 * columns that are instants: JSON has none.
 */
export function packedRows<Row>(columns: Columns<Row>, instants: ReadonlySet<string>) {
  const names = Object.keys(columns)
  return {
    packed: (order: string) =>
      `coalesce(json_agg(json_build_array(${Object.values(columns).join(', ')}) ${order}), '[]')`,
    unpack: (rows: unknown[][]): Row[] =>
      rows.map(row => Object.fromEntries(names.map((name, i) => [name, asRead(name, row[i])])) as Row),
  }

  function asRead(name: string, value: unknown) {
    return instants.has(name) && value !== null ? new Date(value as string) : value
  }
}

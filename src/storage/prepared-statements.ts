import { type PGlite, parse, protocol, type Transaction } from '@electric-sql/pglite'
import type { Sql } from './database.ts'

const { serialize } = protocol

/** So many texts stay prepared. The program has fewer; those of lists differ from page to page, and the oldest go. */
const maxStatements = 300

type Message = Parameters<typeof parse.parseResults>[0][number]
type Statement = { name: string; paramTypes: number[]; columns: Message[] }

/**
 * Speaks to PGlite with statements that are parsed and planned once. Its own `query` does both anew every time, and
 * in WebAssembly they take longer than the work itself: a list of eight assignments takes 0.5 ms instead of 1.4 ms,
 * who a person is 0.1 ms instead of 0.7 ms. PostgreSQL plans anew by itself when a table or its statistics change.
 *
 * `alone` waits for a transaction that is under way; `within` belongs to one.
 */
export function preparedStatements(pglite: PGlite): {
  alone: Sql
  within: (transaction: Transaction) => Sql
} {
  const known = new Map<string, Statement>()
  const forgotten: Statement[] = []
  let made = 0

  const forget = (text: string, statement: Statement) => {
    if (known.delete(text)) forgotten.push(statement)
  }

  const prepare = async (text: string): Promise<Statement> => {
    const [oldest] = known
    if (oldest && known.size >= maxStatements) forget(...oldest)
    made += 1
    const name = `s${made}`
    const { messages } = await pglite.execProtocol(
      Buffer.concat([
        ...forgotten.splice(0).map(old => serialize.close({ type: 'S', name: old.name })),
        serialize.parse({ name, text }),
        serialize.describe({ type: 'S', name }),
        serialize.sync(),
      ]),
    )
    const columns = messages.filter(message => message.name === 'rowDescription')
    const statement = { name, paramTypes: parse.parseDescribeStatementResults(messages), columns }
    known.set(text, statement)
    return statement
  }

  const run = async <Row>(text: string, params: unknown[]): Promise<Row[]> => {
    const statement = known.get(text) ?? (await prepare(text))
    const values = params.map((value, i) => asText(pglite, statement.paramTypes[i], value))
    try {
      const { messages } = await pglite.execProtocol(
        Buffer.concat([
          serialize.bind({ statement: statement.name, values }),
          serialize.execute({}),
          serialize.sync(),
        ]),
      )
      const [result] = parse.parseResults([...statement.columns, ...messages], pglite.parsers)
      return (result?.rows ?? []) as Row[]
    } catch (error) {
      // It may be the statement that is wrong by now: its table was altered.
      forget(text, statement)
      throw error
    }
  }

  return {
    alone: async <Row>(text: string, params: unknown[] = []) => {
      if (pglite.closed) throw new Error('The database is closed.')
      return pglite._runExclusiveTransaction(() => pglite.runExclusive(() => run<Row>(text, params)))
    },
    within:
      transaction =>
      async <Row>(text: string, params: unknown[] = []) => {
        if (transaction.closed) throw new Error('The transaction has already ended.')
        return pglite.runExclusive(() => run<Row>(text, params))
      },
  }
}

function asText(pglite: PGlite, type: number | undefined, value: unknown): string | null {
  if (value === null || value === undefined) return null
  const serializer = type === undefined ? undefined : pglite.serializers[type]
  return serializer ? serializer(value) : String(value)
}

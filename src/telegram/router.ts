import type { Button, MemberContext, Room } from './context.ts'

export type Router = {
  commands: ReadonlyMap<string, NonNullable<Room['commands']>[string]>
  buttons: ReadonlyMap<string, Button>
  answers: ReadonlyMap<string, NonNullable<Room['answers']>[string]>
}

function add<T>(map: Map<string, T>, key: string, value: T) {
  if (map.has(key)) throw new Error(`two rooms answer "${key}"`)
  map.set(key, value)
}

/** One table for commands, one for buttons, one for answers that a conversation waits for. */
export function routerOf(rooms: readonly Room[]): Router {
  const commands: Map<string, NonNullable<Room['commands']>[string]> = new Map()
  const buttons: Map<string, Button> = new Map()
  const answers: Map<string, NonNullable<Room['answers']>[string]> = new Map()
  for (const room of rooms) {
    for (const [name, run] of Object.entries(room.commands ?? {})) add(commands, name, run)
    for (const one of room.buttons ?? []) add(buttons, one.verb, one)
    for (const [kind, run] of Object.entries(room.answers ?? {})) add(answers, kind, run)
  }
  return { commands, buttons, answers }
}

/** Runs the button behind `verb`; false when there is none or its arguments are not of its shape (forged, outdated). */
export async function pressButton(
  router: Router,
  ctx: MemberContext,
  verb: string,
  args: string[],
): Promise<boolean> {
  const found = router.buttons.get(verb)
  const parsed = found?.args.safeParse(args)
  if (!found || !parsed?.success) return false
  await found.run(ctx, parsed.data as never)
  return true
}

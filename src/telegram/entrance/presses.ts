import { z } from 'zod'
import { id, readPress } from '../callback-data.ts'
import type { AnyContext } from '../context.ts'
import { admit } from './founding.ts'
import { chooseOffice, chooseUnit, explain, requestFor, withdrawRequest } from './joining.ts'

/** The buttons that a stranger is shown. Their arguments are ids; what is forged or outdated fits none of the shapes. */
const presses: Record<
  string,
  { args: number; run(ctx: AnyContext, first: number, second: number): Promise<void> }
> = {
  ea: { args: 1, run: (ctx, orgId) => admit(ctx, orgId) },
  ec: { args: 0, run: ctx => explain(ctx) },
  ej: { args: 0, run: ctx => chooseOffice(ctx) },
  eu: { args: 2, run: (ctx, orgId, page) => chooseUnit(ctx, orgId, page) },
  er: { args: 2, run: (ctx, orgId, unitId) => requestFor(ctx, orgId, unitId) },
  ew: { args: 0, run: ctx => withdrawRequest(ctx) },
}

/** A stranger presses a button: one of those that lead in, or one that is none of a stranger's business. */
export async function pressedByStranger(ctx: AnyContext): Promise<void> {
  const { verb, args } = readPress(ctx.callbackQuery?.data ?? '')
  const press = Object.hasOwn(presses, verb) ? presses[verb]! : null
  const ids = z.array(id).safeParse(args)
  if (ctx.chat?.type === 'private' && press && ids.success && ids.data.length === press.args)
    return press.run(ctx, ids.data[0] ?? 0, ids.data[1] ?? 0)
  ctx.toast = { text: ctx.t.plain('stranger-press'), alert: true }
}

/** Why a control call cannot be done; answered as 400 `{ error }`. It tells whoever drives the emulator, not the bot. */
export class ControlFailure extends Error {}

/** Refuses a control call. */
export function fail(reason: string): never {
  throw new ControlFailure(reason)
}

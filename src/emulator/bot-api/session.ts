import { method, noParameters } from './method.ts'

// Moving a bot between Bot API servers means nothing here; a bot that asks for it is told that it was done.
export const logOut = method(noParameters, () => true)
export const close = method(noParameters, () => true)

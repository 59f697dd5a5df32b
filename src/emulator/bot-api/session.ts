import { z } from 'zod'
import { badRequest } from '../refusal.ts'
import { text } from './fields.ts'
import { method, noParameters } from './method.ts'

// Moving a bot between Bot API servers means nothing here; a bot that asks for it is told that it was done.
export const logOut = method(noParameters, () => true)
export const close = method(noParameters, () => true)

// Nobody can write inline queries here, so an answer to one is always too late.
export const answerInlineQuery = method(z.object({ inline_query_id: text('inline_query_id is empty') }), () =>
  badRequest('query is too old and response timeout expired or query ID is invalid'),
)

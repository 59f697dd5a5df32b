import { Api } from 'grammy'
import { createAskingFetch } from './asking-fetch.ts'

/** A message that has no answer after this long is in doubt (s). */
const answerWithinSeconds = 15

/** The Bot API as news goes out over it: with as little doubt as can be about what arrived. */
export function newsApi({ token, apiRoot }: { token: string; apiRoot: string }): Api {
  return new Api(token, { apiRoot, timeoutSeconds: answerWithinSeconds, fetch: createAskingFetch() })
}

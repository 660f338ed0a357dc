import { handleEndpoints, type Payload } from 'payload'

import { runInStore, type RequestStore } from '../company-schema/requestStore.ts'
import { errorAnswer } from '../errors/errorAnswer.ts'
import { isApi } from './address.ts'
import { answerAgain } from './answerAgain.ts'
import { guardBody } from './bodyGuard.ts'
import { completeAnswer } from './completeAnswer.ts'
import { identify } from './identify.ts'
import { languageOf } from './language.ts'
import { inPasswordTurn } from './passwordTurns.ts'
import { guardQuery } from './queryGuard.ts'
import { refuseOtherCompany } from './refuseOtherCompany.ts'
import { requireCompany } from './requireCompany.ts'
import { refuseWriteInViewAs, withoutViewAs } from './viewAs.ts'

/**
 * Answers one REST request: who asks and in which company, whether body and query are sound, then Payload's own REST
 * handler. Every error has the form of the contract.
 *
 * @param onIdentified told who asks as soon as that is known
 */
export async function handleApi(payload: Payload, request: Request, onIdentified?: (store: RequestStore) => void): Promise<Response> {
  const language = languageOf({ cookie: request.headers.get('cookie') ?? '', 'accept-language': request.headers.get('accept-language') ?? undefined })
  try {
    const store = await identify(payload, isOwnSession(request) ? withoutViewAs(request.headers) : request.headers)
    onIdentified?.(store)
    return await runInStore(store, async () => {
      requireCompany(request, payload, store)
      const guarded = guardQuery(await guardBody(request), payload)
      refuseWriteInViewAs(guarded, store)
      const answer = await inPasswordTurn(guarded, () => answerAgain(payload, guarded, (one) => handleEndpoints({ config: payload.config, request: one })))
      await refuseOtherCompany({ request: guarded, answer, payload, store })
      return completeAnswer(answer, language)
    })
  } catch (error) {
    return refusal(error, language, payload)
  }
}

/** Signing in and out is one's own business, with whosever eyes one looks. */
const isOwnSession = ({ url }: Request): boolean => isApi(new URL(url).pathname, 'users/login', 'users/logout', 'users/refresh-token')

function refusal(error: unknown, language: string, payload: Payload): Response {
  const { status, body, headers, incident } = errorAnswer(error, language)
  if (incident) payload.logger.error({ err: error, incident }, 'unexpected error')
  return Response.json(body, { status, headers })
}

import { handleEndpoints, type Payload } from 'payload'

import { runInStore, type RequestStore } from '../company-schema/requestStore.ts'
import { answerAgain } from './answerAgain.ts'
import { identify } from './identify.ts'

/**
 * Answers one REST request: who asks and in which company, then Payload's own REST handler.
 *
 * @param onIdentified told who asks as soon as that is known
 */
export async function handleApi(payload: Payload, request: Request, onIdentified?: (store: RequestStore) => void): Promise<Response> {
  const store = await identify(payload, request.headers)
  onIdentified?.(store)
  return runInStore(store, () => answerAgain(payload, request, (one) => handleEndpoints({ config: payload.config, request: one })))
}

import { handleEndpoints, type Payload } from 'payload'

import { runInStore } from '../company-schema/requestStore.ts'
import { identify } from './identify.ts'

/** Answers one REST request: who asks and in which company, then Payload's own REST handler. */
export async function handleApi(payload: Payload, request: Request): Promise<Response> {
  const store = await identify(payload, request.headers)
  return runInStore(store, () => handleEndpoints({ config: payload.config, request }))
}

import type { PayloadRequest } from 'payload'

/** The JSON body of a request to an endpoint; an empty object when there is none or it is not JSON. */
export async function readJson(req: PayloadRequest): Promise<unknown> {
  try {
    return (await req.json?.()) ?? {}
  } catch {
    return {}
  }
}

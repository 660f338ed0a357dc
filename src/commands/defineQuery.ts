import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import { readJson } from '../host/readJson.ts'
import { parseInput } from '../errors/checkedInput.ts'
import { requireCompanyFor, signedIn, type SignedInUser } from './signedIn.ts'

interface Query<Input extends z.ZodType> {
  collection: string
  /** Address under the collection, for example `/:id/timeline`. */
  path: string
  /** `post` for input that does not fit into an address; it writes nothing either. */
  method: 'get' | 'post'
  input: Input
  run: (call: { req: PayloadRequest; input: z.output<Input>; user: SignedInUser; id: string }) => Promise<object>
}

/** A question with a business name: like a command, but it writes nothing, so it has no transaction and no log entry. */
export function defineQuery<Input extends z.ZodType>({ collection, path, method, input, run }: Query<Input>): Endpoint {
  return {
    path,
    method,
    handler: async (req) => {
      const user = signedIn(req)
      requireCompanyFor(req, collection)
      const given = method === 'get' ? req.query : await readJson(req)
      return Response.json(await run({ req, input: parseInput(input, given), user, id: String(req.routeParams?.id ?? '') }))
    },
  }
}

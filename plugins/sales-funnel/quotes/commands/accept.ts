import { z } from 'zod'

import { bilingual, businessNow, changeRecordWhen, defineCommand } from '../../../../src/plugin/index.ts'
import { requireStatus, somebodyWasFirst, type Quote } from '../quote.ts'
import { requireNewest } from './requireNewest.ts'

/**
 * `POST /api/quotes/:id/accept`: the customer agrees to the offer, in time and once. Of several at once one succeeds.
 *
 * Errors: 409 when it is not approved, has expired, has a newer version, or somebody else was first.
 */
export const accept = defineCommand({
  collection: 'quotes',
  name: 'accept',
  on: 'record',
  label: bilingual('客户接受', 'Accept'),
  input: z.object({}),
  access: 'update',
  run: async ({ req, doc }) => {
    const quote = doc as Quote
    requireStatus(quote, ['approved'])
    const isNewest = await requireNewest(req, quote)
    const data = { status: 'accepted', acceptedAt: businessNow(req).toISOString() }
    const when = { and: [{ status: { equals: 'approved' } }, isNewest] }
    if (!(await changeRecordWhen({ req, collection: 'quotes', doc, when, data }))) throw somebodyWasFirst()
    return { doc: { id: doc.id, ...data } }
  },
})

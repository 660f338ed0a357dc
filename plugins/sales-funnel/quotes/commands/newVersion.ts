import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { bilingual, changeRecordWhen, defineCommand, forbidden, mayInCompany } from '../../../../src/plugin/index.ts'
import { requireStatus, somebodyWasFirst, type Quote, type VersionOf } from '../quote.ts'
import { requireNewest } from './requireNewest.ts'

/**
 * `POST /api/quotes/:id/new-version`: a new draft for the same offer, linked to this one, which can no longer be
 * accepted. The new one is calculated anew, with the prices and rules of its day; discounts by hand stay.
 *
 * Errors: 409 for a draft, one that waits for approval or is accepted, and when there is a newer version already.
 */
export const newVersion = defineCommand({
  collection: 'quotes',
  name: 'new-version',
  on: 'record',
  label: bilingual('新版本', 'New version'),
  input: z.object({}),
  access: 'update',
  run: async ({ req, doc }) => {
    if (!mayInCompany('quotes', 'create')) throw forbidden()
    const quote = doc as Quote
    requireStatus(quote, ['approved', 'rejected', 'expired'])
    const isNewest = await requireNewest(req, quote)
    const created = await createNext(req, quote)
    const when = { and: [{ status: { equals: quote.status } }, isNewest] }
    if (!(await changeRecordWhen({ req, collection: 'quotes', doc, when, data: { nextVersion: created.id } }))) throw somebodyWasFirst()
    return { doc: created }
  },
})

/** What the person reads of the quote, so that nothing hidden comes to light in the copy. */
async function createNext(req: PayloadRequest, { id, version }: Quote): Promise<{ id: string } & Record<string, unknown>> {
  const seen = (await req.payload.findByID({ collection: 'quotes' as 'customers', id, depth: 0, overrideAccess: false, req })) as unknown as Quote
  const own = Object.entries(seen).filter(([name]) => name.startsWith('x_') || ['customer', 'opportunity', 'agent', 'remark'].includes(name))
  const lines = (seen.lines ?? []).map(({ product, quantity, discountKind, discountRate }) => ({
    product,
    quantity,
    discountRate: discountKind === 'hand' ? discountRate : null,
  }))
  req.context.versionOf = { version: version + 1, previous: id } satisfies VersionOf
  try {
    const created = await req.payload.create({
      collection: 'quotes' as 'customers',
      data: { ...Object.fromEntries(own), lines, code: codeOf(seen.code, version + 1) } as never,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return created as unknown as { id: string }
  } finally {
    delete req.context.versionOf
  }
}

/** `BJ000012` → `BJ000012-V2` → `BJ000012-V3` */
const codeOf = (code: string, version: number): string => `${code.replace(/-V\d+$/, '').slice(0, 40)}-V${String(version)}`

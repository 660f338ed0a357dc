import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { bilingual, changeRecordWhen, defineCommand, forbidden, mayInCompany, today, type Make, type StoredRecord } from '../../../../src/plugin/index.ts'
import { requireStatus, somebodyWasFirst, statusOn, type Quote, type VersionOf } from '../quote.ts'
import { requireNewest } from './requireNewest.ts'

/**
 * `POST /api/quotes/:id/new-version { data? }`: a new draft for the same offer, linked to this one, which can no longer be
 * accepted. The new one is calculated anew, with the prices and rules of its day; discounts by hand stay. `data` takes
 * what the company's form has come to require since.
 *
 * Errors: 409 for a draft, one that waits for approval or is accepted, and when there is a newer version already.
 */
export const newVersion = defineCommand({
  collection: 'quotes',
  name: 'new-version',
  on: 'record',
  label: bilingual('新版本', 'New version'),
  input: z.object({ data: z.looseObject({}).optional() }),
  access: 'update',
  makes: [
    {
      part: 'data',
      collection: 'quotes',
      label: bilingual('新版本', 'New version'),
      linked: ['code'],
      known: async ({ req, doc }) => contentOf(req, doc as Quote),
    },
  ],
  run: async ({ req, doc, make }) => {
    if (!mayInCompany('quotes', 'create')) throw forbidden()
    const quote = doc as Quote
    requireStatus(quote, followed)
    const isNewest = await requireNewest(req, quote)
    const created = await createNext(req, quote, make)
    const when = { and: [{ status: { equals: quote.status } }, isNewest] }
    if (!(await changeRecordWhen({ req, collection: 'quotes', doc, when, data: { nextVersion: created?.id } }))) throw somebodyWasFirst()
    return { doc: created }
  },
})

/** What a new version may follow. */
const followed = ['approved', 'rejected', 'expired'] as const

/** What the person reads of the quote, so that nothing hidden comes to light in the copy; `null` when none is made. */
async function contentOf(req: PayloadRequest, { id, ...quote }: Quote): Promise<Record<string, unknown> | null> {
  if (!mayInCompany('quotes', 'create') || !followed.some((status) => status === statusOn(quote, today(req)))) return null
  const seen = (await req.payload.findByID({ collection: 'quotes' as 'customers', id, depth: 0, overrideAccess: false, req })) as unknown as Quote
  const own = Object.entries(seen).filter(([name]) => name.startsWith('x_') || ['customer', 'opportunity', 'agent', 'remark'].includes(name))
  const lines = (seen.lines ?? []).map(({ product, quantity, discountKind, discountRate }) => ({
    product,
    quantity,
    discountRate: discountKind === 'hand' ? discountRate : null,
  }))
  return { ...Object.fromEntries(own), lines }
}

async function createNext(req: PayloadRequest, { id, code, version }: Quote, make: Make): Promise<StoredRecord | null> {
  req.context.versionOf = { version: version + 1, previous: id } satisfies VersionOf
  try {
    return await make('data', { code: codeOf(code, version + 1) })
  } finally {
    delete req.context.versionOf
  }
}

/** `BJ000012` → `BJ000012-V2` → `BJ000012-V3` */
const codeOf = (code: string, version: number): string => `${code.replace(/-V\d+$/, '').slice(0, 40)}-V${String(version)}`

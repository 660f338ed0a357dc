import type { PayloadRequest, Where } from 'payload'

import { acrossCompanies, inStorageView } from '../../src/company-schema/requestStore.ts'
import { companiesInScope, inCompanies } from '../../src/company-schema/scopeReach.ts'

interface Options {
  req: PayloadRequest
  target: string
  scopeKey: string
  slot: string
}

/** How many versions are rewritten in one go, so that a purge never holds up other people's saves for long. */
const batchSize = 100

/**
 * Empties a slot in every record and version of the companies that a scope reaches. Works in small steps and can be
 * repeated after an interruption; the slot is given free only when everything is empty. Returns the number of records.
 */
export async function emptySlot({ req, target, scopeKey, slot }: Options): Promise<number> {
  const { payload } = req
  const companies = await companiesInScope(payload, scopeKey)
  return acrossCompanies('purging a removed field', () =>
    inStorageView(async () => {
      const where: Where = { and: [{ [slot]: { exists: true } }, inCompanies(companies)] }
      const { totalDocs } = await payload.db.count({ collection: target, where })
      if (totalDocs > 0) await payload.db.updateMany({ collection: target, where, data: { [slot]: null }, returning: false })
      await emptyVersions({ req, target, slot, companies })
      return totalDocs
    }),
  )
}

async function emptyVersions({
  req,
  target,
  slot,
  companies,
}: {
  req: PayloadRequest
  target: string
  slot: string
  companies: 'all' | string[]
}): Promise<void> {
  const { db } = req.payload
  const inReach: Where = companies === 'all' ? {} : { 'version.company': { in: companies } }
  for (;;) {
    const { docs } = await db.findVersions<Record<string, unknown>>({
      collection: target,
      where: { and: [{ [`version.${slot}`]: { exists: true } }, inReach] },
      limit: batchSize,
      pagination: false,
    })
    for (const { id, version } of docs) {
      await db.updateVersion({ collection: target, id, versionData: { version: { ...version, [slot]: null } } as never, returning: false })
    }
    if (docs.length < batchSize) return
  }
}

import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import {
  LabError,
  bilingual,
  changeRecordWhen,
  defineCommand,
  inLanguage,
  mayInCompany,
  recordsForCommand,
  type StoredRecord,
} from '../../../src/plugin/index.ts'
import { silentBefore, silentSince } from '../customer-watch/silence.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { intoPool } from './pool.ts'

/** Customers of one run; together they are written in one transaction, which is not to hold up other people. */
const most = 100

/**
 * `POST /api/customers/recycle { days?, dryRun? }`: customers with whom nobody has had contact for so many days, by the
 * class date, go back to the pool; by default as many days as the company has settled. With `dryRun` it only says which
 * (R29). Takes those that the person may change, the longest known first; what one run does not take is in `remaining`.
 */
export const recycle = defineCommand({
  collection: 'customers',
  name: 'recycle',
  on: 'collection',
  label: bilingual('回收长期未联系的客户', 'Recycle neglected customers'),
  input: z.object({ days: z.number().int().min(1).max(3650).optional(), dryRun: z.boolean().default(false) }),
  access: () => mayInCompany('customers', 'update'),
  run: async ({ req, input: { days: given, dryRun } }) => {
    const days = given ?? (await settingsOf(req)).recycleAfterDays
    if (!days) throw noDays()
    const where = neglected(req, days)
    const { totalDocs } = await req.payload.db.count({ collection: 'customers', where, req })
    const { docs } = await req.payload.db.find<StoredRecord>({ collection: 'customers', where, sort: 'createdAt', limit: most, pagination: false, req })
    const customers = await seen(req, docs)
    if (dryRun) return { dryRun, days, totalDocs, customers }
    const reason = inLanguage(bilingual(`${String(days)} 天未联系`, `No contact for ${String(days)} days`), req.i18n.language)
    let recycled = 0
    for (const doc of docs) {
      const isStillTheirs = { owner: { equals: doc.owner } }
      if (await changeRecordWhen({ req, collection: 'customers', doc, when: isStillTheirs, data: intoPool(req, reason) })) recycled++
    }
    return { dryRun, days, recycled, remaining: totalDocs - recycled, customers }
  },
})

function neglected(req: PayloadRequest, days: number): Where {
  const reach = recordsForCommand(req.payload, 'customers', 'recycle')
  return {
    and: [
      ...(reach === true ? [] : [reach || { id: { in: [] } }]),
      { owner: { exists: true } },
      { deletedAt: { exists: false } },
      ...silentBefore(silentSince(req, days)),
    ],
  }
}

/** Of these customers what the person may read. */
async function seen(req: PayloadRequest, docs: StoredRecord[]): Promise<object[]> {
  const { docs: found } = await req.payload.find({
    collection: 'customers',
    where: { id: { in: docs.map(({ id }) => id) } },
    select: { name: true, code: true, owner: true, lastActivityAt: true, createdAt: true },
    sort: 'createdAt',
    depth: 0,
    limit: most,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return found
}

const noDays = (): LabError =>
  new LabError({
    code: 'rule',
    field: 'days',
    message: bilingual('请填写天数，或在销售设置中设定', 'Say after how many days, or settle it in the sales settings'),
  })

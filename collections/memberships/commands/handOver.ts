import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { writeLog } from '../../../src/audit/writeLog.ts'
import { defineCommand, keepVersion } from '../../../src/commands/index.ts'
import { LabError } from '../../../src/errors/labError.ts'
import { bilingual } from '../../../src/language/bilingual.ts'
import { requireActiveMembers } from '../../customers/commands/activeMembers.ts'
import { countOwned, hasField, ownedBy, ownedCollections } from './ownedRecords.ts'

/**
 * `POST /api/memberships/:id/hand-over { to }`: everything that the member owns in the company, in every collection and
 * in the recycle bin too, becomes the other member's, in one transaction (R37: nothing is lost when somebody leaves).
 * `to` is a user. Answers `{ from, to, counts }`; the log says once how much of what was handed over.
 *
 * @throws LabError `rule` (422) when `to` is the same person, or no active member who may write
 */
export const handOver = defineCommand({
  collection: 'memberships',
  name: 'hand-over',
  on: 'record',
  label: bilingual('交接', 'Hand over'),
  input: z.object({ to: z.string().min(1).max(100) }),
  access: 'update',
  run: async ({ req, doc, input: { to } }) => {
    const from = String(doc.user)
    if (to === from) throw sameMember()
    await requireActiveMembers(req, [to], 'to')
    const counts = await countOwned(req, from)
    for (const collection of Object.keys(counts)) {
      const given = await idsOf(req, collection, from)
      await giveAll(req, collection, { field: 'owner', from, to })
      for (const id of given) await keepVersion(req, collection, id)
    }
    // What is attached to a record is shared with the record's owner.
    const attached = ownedCollections(req).filter((collection) => hasField(collection, 'subjectOwner'))
    for (const { slug } of attached) await giveAll(req, slug, { field: 'subjectOwner', from, to })
    await writeLog(req, {
      action: 'update',
      collection: 'memberships',
      doc: doc.id,
      title: await nameOf(req, from),
      changes: {
        owner: { from, to },
        ...Object.fromEntries(Object.entries(counts).map(([collection, count]) => [collection, { from: count, to: 0 }])),
      },
    })
    return { from, to, counts }
  },
})

interface Gift {
  field: 'owner' | 'subjectOwner'
  from: string
  to: string
}

const giveAll = (req: PayloadRequest, collection: string, { field, from, to }: Gift): Promise<unknown> =>
  req.payload.db.updateMany({
    collection,
    where: field === 'owner' ? ownedBy(from) : { subjectOwner: { equals: from } },
    data: { [field]: to, ...(field === 'owner' ? { updatedAt: new Date().toISOString() } : {}) },
    returning: false,
    req,
  })

async function idsOf(req: PayloadRequest, collection: string, from: string): Promise<string[]> {
  const select = { owner: true } as never
  const { docs } = await req.payload.db.find<{ id: string }>({ collection, where: ownedBy(from), select, limit: 0, pagination: false, req })
  return docs.map(({ id }) => String(id))
}

async function nameOf(req: PayloadRequest, id: string): Promise<string> {
  const found = await req.payload.db.findOne<{ id: string; name?: string }>({ collection: 'users', where: { id: { equals: id } }, req })
  return found?.name ?? id
}

const sameMember = (): LabError =>
  new LabError({
    code: 'rule',
    field: 'to',
    message: bilingual('请选择另一位员工接收', 'Choose another member who takes over'),
    data: { rule: 'R37' },
  })

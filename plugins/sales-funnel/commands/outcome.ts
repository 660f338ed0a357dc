import type { PayloadRequest } from 'payload'

import { LabError, bilingual, businessNow } from '../../../src/plugin/index.ts'
import type { Opportunity } from '../opportunity.ts'
import { optionNames } from '../reports/funnel/groupNames.ts'

/**
 * The credit for a win is the owner's of this moment, with the amount of this moment: it is written down once, and a
 * later transfer does not move it (R6).
 */
export const wonColumns =
  (req: PayloadRequest) =>
  ({ owner, amount }: Opportunity): Record<string, unknown> => ({ closedAt: businessNow(req).toISOString(), creditedTo: owner, creditedAmount: amount ?? 0 })

/** What `lose` and `move` say about a loss. */
export interface Loss {
  /** In the person's words; an item of the dictionary of reasons, or what it is called, names the kind by itself. */
  reason?: string
  /** Value of an item of the dictionary of reasons. */
  category?: string
  /** Id of the rival. */
  competitor?: string
}

/**
 * A lost one stays on record with the reason, of which kind it is and, if it was lost to a rival, the rival (R5).
 *
 * @throws LabError `invalid` (400) for a kind or a rival that there is not
 */
export async function lostColumns(req: PayloadRequest, { reason, category, competitor }: Loss): Promise<Record<string, unknown>> {
  if (competitor !== undefined) await requireCompetitor(req, competitor)
  const names = optionNames(req, 'opportunities', 'lostCategory')
  // An installation may have no such dictionary; then any code is one.
  if (category !== undefined && names.size > 0 && !names.has(category)) throw unknownCategory()
  const said = [...names].find(([value, label]) => reason === value || reason === label)
  return {
    closedAt: businessNow(req).toISOString(),
    lostCategory: category ?? said?.[0] ?? null,
    lostReason: said?.[1] ?? reason ?? null,
    lostTo: competitor ?? null,
  }
}

/** Open again: nobody is credited (R6), and it is not lost to anybody. The history keeps why it was. */
export const openColumns = { closedAt: null, creditedTo: null, creditedAmount: null, lostCategory: null, lostReason: null, lostTo: null } as const

async function requireCompetitor(req: PayloadRequest, id: string): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'competitors' as 'customers',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  if (docs.length > 0) return
  throw new LabError({
    code: 'invalid',
    field: 'competitor',
    message: bilingual('没有这个竞争对手', 'There is no such competitor'),
    data: { errors: [{ path: 'competitor' }] },
  })
}

const unknownCategory = (): LabError =>
  new LabError({
    code: 'invalid',
    field: 'category',
    message: bilingual('没有这个失败原因类别', 'There is no such kind of reason'),
    data: { errors: [{ path: 'category', message: bilingual('没有这个失败原因类别', 'There is no such kind of reason') }] },
  })

import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { businessNow, currentStore, parseInput, requireCompanyFor, requireRecordId, signedIn, type Process } from '../../../../src/plugin/index.ts'
import { cellsOf } from '../countIn.ts'
import { opportunitiesIn } from '../period.ts'
import { asFile } from './asFile.ts'
import { countByStage, countsTogether, staysByStage, staysTogether } from './counts.ts'
import { funnelOf } from './funnel.ts'
import { groupNames } from './groupNames.ts'
import { amountsIn, labelFor, processAsked, readable, stored } from './insight.ts'
import { dimensions, type Dimension, type Selection } from './selection.ts'
import type { StageCount, StageStays } from './stages.ts'

const input = z.object({
  process: z.string().min(1).max(100).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  owner: z.string().max(100).optional(),
  source: z.string().max(100).optional(),
  type: z.string().max(100).optional(),
  product: z.string().max(100).optional(),
  groupBy: z.enum(dimensions).optional(),
  format: z.enum(['json', 'csv']).default('json'),
})

type Asked = z.output<typeof input>

const filters = ['owner', 'source', 'type', 'product'] as const
/** The fields of which a filter or a group tells something. */
const told = { owner: ['owner'], source: ['source'], type: ['type'], product: ['lines'], month: ['expectedCloseAt', 'closedAt'] } as const

/**
 * `GET /api/reports/funnel?process&from&to&owner&source&type&product&groupBy&format=json|csv`: opportunities, amounts and expected values by stage, how many went on
 * and how long they stayed (R3, R5), counted in the database over what the person sees. A period means those that are
 * expected to close in it and those that did.
 */
export const funnelReport: Endpoint = {
  path: '/reports/funnel',
  method: 'get',
  handler: async (req) => {
    signedIn(req)
    requireCompanyFor(req, 'opportunities')
    const asked = parseInput(input, req.query)
    const where = await readable(req)
    const process = await processAsked(req, asked.process)
    const counted = await countedIn(req, await selectionOf(req, process, asked, where))
    const total = funnelOf({ process, labelOf: labelFor(req), ...wholeOf(counted) })
    const groups = asked.groupBy ? await groupsOf(req, process, counted, asked.groupBy) : null
    if (asked.format === 'csv') return asFile(req, { process, stages: total, groups })
    return Response.json({ process: { id: process.id, name: process.name }, stages: total, ...(groups ? { groups } : {}) })
  },
}

async function selectionOf(req: PayloadRequest, process: Process, asked: Asked, allowed: Where[]): Promise<Selection> {
  const { from, to, groupBy } = asked
  const narrowed = [
    ...opportunitiesIn({ from, to }),
    ...filters.flatMap((name) => filteredBy(req, name, asked[name])),
    ...(groupBy ? cellsOf(req, 'opportunities', told[groupBy]) : []),
  ]
  const company = String(currentStore().company?.id)
  const where = await stored(req, [{ process: { equals: process.id } }, { deletedAt: { exists: false } }, ...allowed, ...narrowed])
  const isWhole = allowed.length + narrowed.length === 0
  return { company, process: process.id, where, without: isWhole ? await trashed(req, process) : null, groupBy }
}

function filteredBy(req: PayloadRequest, name: (typeof filters)[number], value: string | undefined): Where[] {
  if (!value) return []
  if (name === 'owner' || name === 'product') requireRecordId(value, req.payload, name)
  return [{ [name === 'product' ? 'lines.product' : name]: { equals: value } }, ...cellsOf(req, 'opportunities', told[name])]
}

async function trashed(req: PayloadRequest, process: Process): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'opportunities',
    where: { and: [{ process: { equals: process.id } }, { deletedAt: { exists: true } }] },
    select: { title: true } as never,
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map(({ id }) => String(id))
}

interface Counted {
  counts: StageCount[]
  /** `null` when the person may not see amounts. */
  amounts: StageCount[] | null
  stays: StageStays[]
}

async function countedIn(req: PayloadRequest, selection: Selection): Promise<Counted> {
  const counts = await countByStage(req.payload, selection)
  const amounts = await amountsIn(req, selection, counts)
  return { counts, amounts, stays: await staysByStage(req.payload, selection, businessNow(req)) }
}

const wholeOf = ({ counts, amounts, stays }: Counted): Counted => ({
  counts: countsTogether(counts),
  amounts: amounts && countsTogether(amounts),
  stays: staysTogether(stays),
})

async function groupsOf(req: PayloadRequest, process: Process, { counts, amounts, stays }: Counted, groupBy: Dimension) {
  const keys = [...new Set(counts.map(({ group }) => group ?? null))]
  const names = await groupNames(req, groupBy, keys)
  const groups = keys.map((key) => {
    const inGroup = ({ group }: { group?: string | null }): boolean => (group ?? null) === key
    const parts = { counts: counts.filter(inGroup), amounts: amounts?.filter(inGroup) ?? null, stays: stays.filter(inGroup) }
    return { key, label: names.get(key) ?? '', stages: funnelOf({ process, labelOf: labelFor(req), ...parts }) }
  })
  return groups.sort((a, b) => a.label.localeCompare(b.label, 'zh'))
}

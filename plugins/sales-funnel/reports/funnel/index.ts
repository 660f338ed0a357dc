import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import {
  LabError,
  bilingual,
  businessNow,
  cellsInSight,
  collectionConfig,
  currentStore,
  parseInput,
  requireCompanyFor,
  signedIn,
  type Process,
} from '../../../../src/plugin/index.ts'
import { asFile } from './asFile.ts'
import { countByStage, dimensions, staysByStage, type Dimension, type Selection } from './counts.ts'
import { funnelOf } from './funnel.ts'
import { groupNames } from './groupNames.ts'
import { amountsIn, labelFor, processAsked, readable, stored } from './insight.ts'

const input = z.object({
  process: z.string().min(1).max(100).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  groupBy: z.enum(dimensions).optional(),
  format: z.enum(['json', 'csv']).default('json'),
})

type Asked = z.output<typeof input>

/**
 * `GET /api/reports/funnel?process&from&to&groupBy&format=json|csv`: opportunities, amounts and expected values by stage, how many went on
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
    const whole = await selectionOf(req, process, asked, where)
    const total = await funnelIn(req, process, { ...whole, groupBy: undefined })
    const groups = asked.groupBy ? await groupsIn(req, process, whole, asked.groupBy) : null
    if (asked.format === 'csv') return asFile(req, { process, stages: total, groups })
    return Response.json({ process: { id: process.id, name: process.name }, stages: total, ...(groups ? { groups } : {}) })
  },
}

async function selectionOf(req: PayloadRequest, process: Process, { from, to, groupBy }: Asked, allowed: Where[]): Promise<Selection> {
  const period = [...inPeriod(from, to), ...groupCells(req, groupBy)]
  const company = String(currentStore().company?.id)
  const where = await stored(req, [{ process: { equals: process.id } }, { deletedAt: { exists: false } }, ...allowed, ...period])
  const isWhole = allowed.length + period.length === 0
  return { company, process: process.id, where, without: isWhole ? await trashed(req, process) : null, groupBy }
}

/** Open ones by the day on which they are expected to close, closed ones by the day on which they did. */
function inPeriod(from: string | undefined, to: string | undefined): Where[] {
  if (from === undefined && to === undefined) return []
  const day = (date: string, later: number): Date => new Date(Date.parse(`${date}T00:00:00.000Z`) + later * 86_400_000)
  const within = (path: string, moment: (date: string, later: number) => Date): Where[] => [
    ...(from === undefined ? [] : [{ [path]: { greater_than_equal: moment(from, 0).toISOString() } }]),
    ...(to === undefined ? [] : [{ [path]: { less_than: moment(to, 1).toISOString() } }]),
  ]
  // A day is stored as its beginning in UTC, a moment is of the day that it is where the server stands.
  const local = (date: string, later: number): Date => {
    const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
    return new Date(year, month - 1, dayOfMonth + later)
  }
  return [
    {
      or: [
        { and: [{ stageKind: { equals: 'open' } }, ...within('expectedCloseAt', day)] },
        { and: [{ stageKind: { in: ['won', 'lost'] } }, ...within('closedAt', local)] },
      ],
    },
  ]
}

/** Groups tell what is in the field, so only where the person sees it. */
function groupCells({ payload }: PayloadRequest, groupBy: Dimension | undefined): Where[] {
  if (!groupBy) return []
  const cells = cellsInSight(collectionConfig(payload, 'opportunities'), groupBy)
  if (cells === false)
    throw new LabError({ code: 'filter-invalid', field: 'groupBy', message: bilingual(`没有字段“${groupBy}”`, `There is no field “${groupBy}”`) })
  return cells === true ? [] : [cells]
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

const funnelIn = async (req: PayloadRequest, process: Process, selection: Selection) => {
  const counts = await countByStage(req.payload, selection)
  const amounts = await amountsIn(req, selection, counts)
  const stays = await staysByStage(req.payload, selection, businessNow(req))
  return funnelOf({ process, labelOf: labelFor(req), counts, amounts, stays })
}

async function groupsIn(req: PayloadRequest, process: Process, selection: Selection, groupBy: Dimension) {
  const counts = await countByStage(req.payload, selection)
  const amounts = await amountsIn(req, selection, counts)
  const stays = await staysByStage(req.payload, selection, businessNow(req))
  const keys = [...new Set(counts.map(({ group }) => group ?? null))]
  const names = await groupNames(req, groupBy, keys)
  const groups = keys.map((key) => {
    const inGroup = ({ group }: { group?: string | null }): boolean => (group ?? null) === key
    const parts = { counts: counts.filter(inGroup), amounts: amounts?.filter(inGroup) ?? null, stays: stays.filter(inGroup) }
    return { key, label: names.get(key) ?? '', stages: funnelOf({ process, labelOf: labelFor(req), ...parts }) }
  })
  return groups.sort((a, b) => a.label.localeCompare(b.label, 'zh'))
}

import type { PayloadRequest, Where } from 'payload'

import { currentStore, nextStages, processesFor, type Process } from '../../../src/plugin/index.ts'
import { countByStage } from '../reports/funnel/counts.ts'
import { amountsIn, labelFor, processAsked, readable, stored } from '../reports/funnel/insight.ts'
import type { Selection } from '../reports/funnel/selection.ts'
import { askedFields } from './askedFields.ts'
import { pageSize, type Board, type Card, type Totals } from './board.ts'

/**
 * The board of a process (the company's first one by default): its stages with their totals and the first page of each,
 * however many opportunities there are.
 *
 * @throws LabError `forbidden` (403) for whoever may not read opportunities or their stages
 */
export async function readBoard(req: PayloadRequest, id?: string): Promise<Board> {
  const allowed = await readable(req)
  const process = await processAsked(req, id)
  const totals = await totalsOf(req, process, allowed)
  const labelOf = labelFor(req)
  const columns = await Promise.all(
    process.stages.map(async (stage, index) => ({
      ...(totals[index] ?? { count: 0, amount: null, expected: null }),
      code: stage.code,
      label: labelOf(stage),
      kind: stage.kind,
      probability: stage.probability,
      // What is over goes on only after it was reopened.
      next: stage.kind === 'open' ? nextStages(process, stage.code) : [],
      cards: await firstCards(req, { process: { equals: process.id }, stage: { equals: stage.code } }),
    })),
  )
  const processes = await processesFor(req, 'opportunities')
  return {
    process: named(process),
    processes: processes.map(named),
    columns,
    fields: askedFields(req, process),
  }
}

/** The totals alone: what changes on the board when somebody moves a card. */
export async function readTotals(req: PayloadRequest, id?: string): Promise<Totals[]> {
  const allowed = await readable(req)
  return totalsOf(req, await processAsked(req, id), allowed)
}

async function totalsOf(req: PayloadRequest, process: Process, allowed: Where[]): Promise<Totals[]> {
  const where = await stored(req, [{ process: { equals: process.id } }, { deletedAt: { exists: false } }, ...allowed])
  const selection: Selection = { company: String(currentStore().company?.id), process: process.id, where, without: null }
  const counts = await countByStage(req.payload, selection)
  const amounts = await amountsIn(req, selection, counts)
  return process.stages.map(({ code }) => {
    const money = amounts?.find(({ stage }) => stage === code)
    return {
      code,
      count: counts.find(({ stage }) => stage === code)?.count ?? 0,
      amount: amounts && (money?.amount ?? 0) / 100,
      expected: amounts && (money?.expected ?? 0) / 100,
    }
  })
}

async function firstCards(req: PayloadRequest, where: Where): Promise<Card[]> {
  const { docs } = await req.payload.find({
    collection: 'opportunities' as 'customers',
    where,
    sort: '-updatedAt',
    limit: pageSize,
    pagination: false,
    depth: 1,
    select: { title: true, customer: true, amount: true, expectedCloseAt: true, owner: true } as never,
    populate: { customers: { name: true }, users: { name: true } } as never,
    overrideAccess: false,
    req,
  })
  return docs as unknown as Card[]
}

const named = ({ id, name }: Process): { id: string; name: string } => ({ id: String(id), name })

import type { PayloadRequest } from 'payload'

import {
  businessNow,
  changeRecordWhen,
  collectionConfig,
  isProgress,
  notFromHere,
  noteEntered,
  noteLeft,
  requireFields,
  stageOf,
  type Process,
  type Stage,
} from '../../../src/plugin/index.ts'
import { noteDeal } from './noteDeal.ts'
import { inStage, type Opportunity } from '../opportunity.ts'

interface Change {
  req: PayloadRequest
  doc: Opportunity
  process: Process
  to: Stage
  /** Fields that the person fills in on the way, as in a form. */
  values?: Record<string, unknown>
  /** Columns that the command itself sets, by the opportunity with what was filled in. */
  columns?: (filled: Opportunity) => Record<string, unknown>
  /** Why, for the history. */
  note?: string
}

/**
 * Takes an opportunity to another stage: fills in what the person gives, checks what the stage requires, moves it if it is
 * still where the command found it, and writes the history. The way there is for the caller to check.
 *
 * @returns the opportunity as the person may see it
 * @throws LabError `rule` (422) naming every missing field, `conflict` (409) when somebody else was first
 */
export async function changeStage({ req, doc, process, to, values = {}, columns = () => ({}), note }: Change): Promise<object> {
  const filled = Object.keys(values).length > 0 ? await fillIn(req, doc, values) : doc
  requireFields(to, filled, collectionConfig(req.payload, 'opportunities').flattenedFields)
  const isMoved = await changeRecordWhen({
    req,
    collection: 'opportunities',
    doc: filled,
    when: { and: [{ stage: { equals: doc.stage } }, { process: { equals: process.id } }] },
    data: { ...inStage(to, businessNow(req)), ...probabilityIn(to, filled), ...columns(filled) },
  })
  if (!isMoved) throw notFromHere(process, (await stored(req, doc.id))?.stage ?? doc.stage, to)
  const from = stageOf(process, doc.stage)
  const record = { collection: 'opportunities', doc: doc.id }
  await noteLeft(req, { record, isAdvance: from !== undefined && isProgress(process, from, to) })
  await noteEntered(req, { record, process, stage: to, note })
  if (to.kind === 'won') await noteDeal(req, doc.customer)
  return req.payload.findByID({ collection: 'opportunities' as 'customers', id: doc.id, depth: 0, overrideAccess: false, req })
}

/** What is over has the rate of its end; what goes on keeps a rate that somebody has set (R4). */
const probabilityIn = (to: Stage, { ownProbability }: Opportunity): Record<string, unknown> =>
  to.kind === 'open' && ownProbability ? {} : { probability: to.probability, ownProbability: false }

async function fillIn(req: PayloadRequest, doc: Opportunity, values: Record<string, unknown>): Promise<Opportunity> {
  await req.payload.update({ collection: 'opportunities' as 'customers', id: doc.id, data: values as never, depth: 0, overrideAccess: false, req })
  return (await stored(req, doc.id)) ?? doc
}

const stored = (req: PayloadRequest, id: string): Promise<Opportunity | null> =>
  req.payload.db.findOne<Opportunity>({ collection: 'opportunities', where: { id: { equals: id } }, req })

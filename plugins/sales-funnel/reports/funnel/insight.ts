import type { PayloadRequest, Where } from 'payload'

import {
  LabError,
  bilingual,
  cellsInSight,
  collectionConfig,
  findProcess,
  forbidden,
  inLanguage,
  isRecordId,
  processesFor,
  type Process,
  type Stage,
} from '../../../../src/plugin/index.ts'
import { readable as readableIn, storedIn } from '../countIn.ts'
import { countByStage } from './counts.ts'
import type { Selection } from './selection.ts'
import type { StageCount } from './stages.ts'

/** What of the opportunities the person may read; without their stages there is nothing to show. */
export async function readable(req: PayloadRequest): Promise<Where[]> {
  if (cellsInSight(collectionConfig(req.payload, 'opportunities'), 'stage') !== true) throw forbidden()
  return readableIn(req, 'opportunities')
}

/** The process with this id, else the company’s first one. */
export async function processAsked(req: PayloadRequest, id: string | undefined): Promise<Process> {
  const found = id === undefined ? (await processesFor(req, 'opportunities'))[0] : isRecordId(id, req.payload) ? await findProcess(req, id) : null
  if (found?.appliesTo === 'opportunities') return found
  throw new LabError({
    code: 'invalid',
    field: 'process',
    message: bilingual('没有这个销售流程', 'There is no such process for opportunities'),
    data: { errors: [{ path: 'process' }] },
  })
}

/** A condition as it is stored, inside the company. */
export const stored = (req: PayloadRequest, and: Where[]): Promise<Where> => storedIn(req, 'opportunities', and)

/** Amounts and rates that some positions hide are summed only where the person sees both. */
export async function amountsIn(req: PayloadRequest, selection: Selection, counts: StageCount[]): Promise<StageCount[] | null> {
  const collection = collectionConfig(req.payload, 'opportunities')
  const cells = [cellsInSight(collection, 'amount'), cellsInSight(collection, 'probability')]
  if (cells.includes(false)) return null
  const limits = cells.filter((cell) => typeof cell === 'object')
  if (limits.length === 0) return counts
  return countByStage(req.payload, { ...selection, where: { and: [selection.where, await stored(req, limits)] } })
}

/** Names of stages in the reader’s language. */
export const labelFor =
  ({ i18n }: PayloadRequest) =>
  ({ label, labelEn }: Stage): string =>
    inLanguage(bilingual(label, labelEn || label), i18n.language)

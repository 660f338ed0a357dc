import type { PayloadRequest } from 'payload'

import { LabError, bilingual, findProcess, type Process, type Stage, type StageKind, type StoredRecord } from '../../src/plugin/index.ts'

/** A stored opportunity: relations are ids. */
export interface Opportunity extends StoredRecord {
  title: string
  customer: string
  process: string
  stage: string
  stageKind: StageKind
  owner: string | null
  amount?: number | null
  probability?: number | null
  ownProbability?: boolean | null
}

/** What commands and the server set on an opportunity; nothing else changes it. */
export const commandFields = [
  'process',
  'stage',
  'stageKind',
  'stageEnteredAt',
  'ownProbability',
  'createdBy',
  'createdByHead',
  'assignedTo',
  'assignedAt',
  'lostCategory',
  'lostReason',
  'lostTo',
  'closedAt',
  'creditedTo',
  'creditedAmount',
] as const

/** Columns of an opportunity that has just entered a stage. */
export const inStage = (stage: Stage, moment: Date): Record<string, unknown> => ({
  stage: stage.code,
  stageKind: stage.kind,
  stageEnteredAt: moment.toISOString(),
})

export async function processOf(req: PayloadRequest, { process }: Opportunity): Promise<Process> {
  const found = await findProcess(req, process)
  if (!found) throw new LabError({ code: 'conflict', message: bilingual('该商机的销售流程已不存在', 'The process of this opportunity is no more') })
  return found
}

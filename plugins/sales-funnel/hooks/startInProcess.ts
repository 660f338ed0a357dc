import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { LabError, bilingual, businessNow, findProcess, firstStage, processesFor, stageOf, type Process, type StoredRecord } from '../../../src/plugin/index.ts'
import { commandFields, inStage } from '../opportunity.ts'

/**
 * A new opportunity starts in the first stage of its process, or of the company's first one. Only the system (a seed) may
 * name another open stage: what a person says about it does not come this far.
 *
 * @throws LabError `invalid` (400) for a process of other records, `rule` (422) when the company has none
 */
export const startInProcess: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const process = await processFor(req, data.process)
  const named = stageOf(process, data.stage)
  const stage = named?.kind === 'open' ? named : firstStage(process)
  if (!stage) throw noProcess()
  const cleared = Object.fromEntries(commandFields.map((name) => [name, null]))
  return { ...data, ...cleared, createdBy: req.user?.id ?? null, process: process.id, ...inStage(stage, businessNow(req)) }
}

async function processFor(req: PayloadRequest, named: unknown): Promise<Process> {
  if (named === null || named === undefined || named === '') {
    const [first] = await processesFor(req, 'opportunities')
    if (!first) throw noProcess()
    return first
  }
  const found = await findProcess(req, typeof named === 'object' ? (named as StoredRecord).id : String(named))
  if (found?.appliesTo === 'opportunities') return found
  throw new LabError({
    code: 'invalid',
    field: 'process',
    message: bilingual('没有这个销售流程', 'There is no such process for opportunities'),
    data: { errors: [{ path: 'process' }] },
  })
}

const noProcess = (): LabError =>
  new LabError({
    code: 'rule',
    field: 'process',
    message: bilingual('本企业还没有销售流程，请先建立一个', 'The company has no process for opportunities yet; make one first'),
  })

import type { CollectionBeforeChangeHook } from 'payload'

import { LabError, bilingual, findProcess, stageOf } from '../../../src/plugin/index.ts'

/**
 * The success rate is the stage's until somebody sets another one for this opportunity; emptied, it is the stage's again
 * (R4).
 *
 * @throws LabError `invalid` (400) for a rate that is not whole
 */
export const followProbability: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const stored = originalDoc as { probability?: number | null; process?: string; stage?: string } | undefined
  const given = data.probability as number | null | undefined
  if (typeof given === 'number' && !Number.isInteger(given)) throw notWhole()
  if (operation === 'update' && (!('probability' in data) || given === stored?.probability)) return data
  if (typeof given === 'number') return { ...data, ownProbability: true }
  const process = await findProcess(req, String(data.process ?? stored?.process))
  const stage = process && stageOf(process, data.stage ?? stored?.stage)
  return { ...data, probability: stage?.probability ?? 0, ownProbability: false }
}

const notWhole = (): LabError =>
  new LabError({
    code: 'invalid',
    field: 'probability',
    message: bilingual('成功率应为 0–100 的整数', 'A success rate is a whole number from 0 to 100'),
    data: { errors: [{ path: 'probability', message: 'not whole' }] },
  })

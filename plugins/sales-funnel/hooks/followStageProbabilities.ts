import type { CollectionAfterChangeHook } from 'payload'

import type { Process } from '../../../src/plugin/index.ts'

/** Opportunities have the success rate of their stage, also when the process gives it another one (R4). */
export const followStageProbabilities: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const process = doc as Process
  if (operation !== 'update' || process.appliesTo !== 'opportunities') return doc
  const before = new Map((previousDoc as Process).stages.map(({ code, probability }) => [code, probability]))
  for (const { code, probability } of process.stages) {
    if (before.get(code) === probability) continue
    await req.payload.db.updateMany({
      collection: 'opportunities',
      where: { and: [{ process: { equals: process.id } }, { stage: { equals: code } }, { ownProbability: { not_equals: true } }] },
      data: { probability },
      req,
      returning: false,
    })
  }
  return doc
}

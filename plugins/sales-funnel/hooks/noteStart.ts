import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { findProcess, forgetHistory, noteEntered, stageOf } from '../../../src/plugin/index.ts'
import type { Opportunity } from '../opportunity.ts'

/** The history of an opportunity begins with its first stage. */
export const noteStart: CollectionAfterChangeHook = async ({ data, doc, operation, req }) => {
  if (operation !== 'create') return doc
  // What the person may not read is missing in `doc`.
  const { process: id, stage: code } = data as Opportunity
  const process = await findProcess(req, id)
  const stage = process && stageOf(process, code)
  if (process && stage) await noteEntered(req, { record: { collection: 'opportunities', doc: String(doc.id) }, process, stage })
  return doc
}

/** … and ends with its final deletion. */
export const forgetStages: CollectionAfterDeleteHook = async ({ id, doc, req }) => {
  await forgetHistory(req, { collection: 'opportunities', doc: String(id) })
  return doc
}

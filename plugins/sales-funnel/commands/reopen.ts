import { z } from 'zod'

import { LabError, bilingual, defineCommand, firstStage, historyOf, stageOf, type Process, type Stage } from '../../../src/plugin/index.ts'
import { processOf, type Opportunity } from '../opportunity.ts'
import { changeStage } from './changeStage.ts'
import { openColumns } from './outcome.ts'

/**
 * `POST /api/opportunities/:id/reopen { reason }`: a closed opportunity goes on in the stage that it was closed from; a
 * credit is returned (R6).
 */
export const reopen = defineCommand({
  collection: 'opportunities',
  name: 'reopen',
  on: 'record',
  label: bilingual('重新打开', 'Reopen'),
  becomes: { reason: 'lostReason' },
  input: z.object({ reason: z.string().trim().min(1).max(2000) }),
  access: 'update',
  run: async ({ req, doc, input: { reason } }) => {
    const opportunity = doc as Opportunity
    if (opportunity.stageKind === 'open') throw notClosed(opportunity.stage)
    const process = await processOf(req, opportunity)
    const history = await historyOf(req, { collection: 'opportunities', doc: opportunity.id })
    const to = lastOpenStage(
      process,
      history.map(({ stage }) => stage),
    )
    // It has been there already, so what the stage has required since is asked when it goes on.
    const stage = { ...to, requiredFields: [] }
    return { doc: await changeStage({ req, doc: opportunity, process, to: stage, columns: () => openColumns, note: reason }) }
  },
})

function lastOpenStage(process: Process, visited: string[]): Stage {
  const last = visited.findLast((code) => stageOf(process, code)?.kind === 'open')
  const stage = stageOf(process, last) ?? firstStage(process)
  if (!stage) throw new Error(`The process ${process.id} has no open stage`)
  return stage
}

const notClosed = (stage: string): LabError =>
  new LabError({ code: 'conflict', field: 'stage', message: bilingual('该商机没有结束', 'The opportunity is not closed'), data: { stage } })

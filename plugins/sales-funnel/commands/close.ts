import { z } from 'zod'

import { LabError, bilingual, defineCommand, nextStages, requireTransition, type Process, type Stage, type StageKind } from '../../../src/plugin/index.ts'
import { processOf, type Opportunity } from '../opportunity.ts'
import { changeStage } from './changeStage.ts'
import { closed } from './move.ts'
import { lostColumns, wonColumns } from './outcome.ts'

/**
 * `POST /api/opportunities/:id/win { …fields }`: the sale is complete, and its owner is credited with the amount, once
 * (R6).
 */
export const win = defineCommand({
  collection: 'opportunities',
  name: 'win',
  on: 'record',
  label: bilingual('赢单', 'Win'),
  input: z.looseObject({}),
  access: 'update',
  run: async ({ req, doc, input }) => {
    const opportunity = doc as Opportunity
    const process = await processOf(req, opportunity)
    const to = endOf(process, opportunity, 'won')
    return { doc: await changeStage({ req, doc: opportunity, process, to, values: input, columns: wonColumns(req) }) }
  },
})

/** `POST /api/opportunities/:id/lose { reason, category?, competitor?, …fields }`: the sale is lost, to a rival or not (R5). */
export const lose = defineCommand({
  collection: 'opportunities',
  name: 'lose',
  on: 'record',
  label: bilingual('丢单', 'Lose'),
  becomes: { reason: 'lostReason', category: 'lostCategory', competitor: 'lostTo' },
  input: z.looseObject({
    reason: z.string().trim().min(1).max(2000),
    category: z.string().min(1).max(100).optional(),
    competitor: z.string().min(1).max(100).optional(),
  }),
  access: 'update',
  run: async ({ req, doc, input: { reason, category, competitor, ...values } }) => {
    const opportunity = doc as Opportunity
    const process = await processOf(req, opportunity)
    const to = endOf(process, opportunity, 'lost')
    const columns = await lostColumns(req, { reason, category, competitor })
    return { doc: await changeStage({ req, doc: opportunity, process, to, values, columns: () => columns, note: reason }) }
  },
})

/** The stage in which it ends: of several, the first that a way leads to. */
function endOf(process: Process, { stage, stageKind }: Opportunity, kind: StageKind): Stage {
  const ends = process.stages.filter((one) => one.kind === kind)
  const [first] = ends
  if (!first) throw noEnd(kind)
  if (stageKind !== 'open') throw closed(stage)
  const allowed = nextStages(process, stage)
  return requireTransition(process, stage, (ends.find(({ code }) => allowed.includes(code)) ?? first).code)
}

const noEnd = (kind: StageKind): LabError =>
  new LabError({
    code: 'rule',
    field: 'stage',
    message:
      kind === 'won'
        ? bilingual('该销售流程没有“成功”性质的阶段', 'The process has no stage for won opportunities')
        : bilingual('该销售流程没有“失败”性质的阶段', 'The process has no stage for lost opportunities'),
  })

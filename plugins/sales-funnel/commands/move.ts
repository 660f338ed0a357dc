import { z } from 'zod'

import { LabError, bilingual, defineCommand, notFromHere, requireTransition, type Process, type Stage } from '../../../src/plugin/index.ts'
import { processOf, type Opportunity } from '../opportunity.ts'
import { changeStage } from './changeStage.ts'
import { lostColumns, wonColumns } from './outcome.ts'

const code = z.string().min(1).max(50)

/**
 * `POST /api/opportunities/:id/move { stage, from?, …fields }`: takes an opportunity to another stage along the ways of its
 * process. With `from` it is moved only from there. What the stage requires may be given along; a lost stage takes
 * `reason`, `category` and `competitor`.
 */
export const move = defineCommand({
  collection: 'opportunities',
  name: 'move',
  on: 'record',
  label: bilingual('移动阶段', 'Move'),
  becomes: { reason: 'lostReason', category: 'lostCategory', competitor: 'lostTo' },
  input: z.looseObject({
    stage: code,
    from: code.optional(),
    reason: z.string().trim().min(1).max(2000).optional(),
    category: code.optional(),
    competitor: z.string().min(1).max(100).optional(),
  }),
  access: 'update',
  run: async ({ req, doc, input: { stage: to, from, reason, category, competitor, ...values } }) => {
    const opportunity = doc as Opportunity
    const process = await processOf(req, opportunity)
    const stage = requireWay(process, opportunity, to, from)
    if (stage.kind === 'lost' && !reason) throw noReason(stage)
    const lost = stage.kind === 'lost' ? await lostColumns(req, { reason, category, competitor }) : {}
    const columns = stage.kind === 'won' ? wonColumns(req) : () => lost
    return { doc: await changeStage({ req, doc: opportunity, process, to: stage, values, columns, note: reason }) }
  },
})

/**
 * The stage, when the opportunity is open and may go there.
 *
 * @throws LabError `conflict` (409) when it is closed, elsewhere than `from`, or no way leads there
 */
export function requireWay(process: Process, { stage, stageKind }: Opportunity, to: string, from?: string): Stage {
  const target = process.stages.find((one) => one.code === to)
  if (target && stageKind !== 'open') throw closed(stage)
  if (target && from !== undefined && from !== stage) throw notFromHere(process, stage, target)
  return requireTransition(process, stage, to)
}

/** What is over goes on only after it was reopened. */
export const closed = (stage: string): LabError =>
  new LabError({
    code: 'conflict',
    field: 'stage',
    message: bilingual('该商机已经结束，请先重新打开', 'The opportunity is closed; reopen it first'),
    data: { stage, allowed: [] },
  })

const noReason = (stage: Stage): LabError =>
  new LabError({
    code: 'rule',
    field: 'reason',
    message: bilingual('请填写失败原因', 'Say why it was lost'),
    data: { rule: 'R5', stage: stage.code, missing: ['reason'], errors: [{ path: 'reason' }] },
  })

import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import {
  LabError,
  asSeen,
  bilingual,
  businessNow,
  collectionConfig,
  defineCommand,
  inLanguage,
  type Process,
  type ProcessAction,
} from '../../../src/plugin/index.ts'
import { processOf, type Opportunity } from '../opportunity.ts'
import { changeStage } from './changeStage.ts'
import { requireWay } from './move.ts'

/**
 * `POST /api/opportunities/:id/record { action, note, type?, activityData?, …fields }`: a step of the process was done (R1,
 * R2). It becomes an activity with person and time; `activityData` takes what the company's form requires of one. A step
 * that marks a stage takes the opportunity there.
 */
export const record = defineCommand({
  collection: 'opportunities',
  name: 'record',
  on: 'record',
  label: bilingual('记录进程', 'Record a step'),
  input: z.looseObject({
    action: z.string().min(1).max(50),
    note: z.string().max(5000).optional(),
    type: z.string().min(1).max(100).optional(),
    activityData: z.looseObject({}).optional(),
  }),
  access: 'update',
  makes: [
    {
      part: 'activityData',
      collection: 'activities',
      label: bilingual('活动', 'Activity'),
      known: async ({ req, doc, input: { action: code, note, type } }) => {
        const action = actionOf(await processOf(req, doc as Opportunity), code)
        return activityOf(req, doc as Opportunity, { action, note, type: type ?? usualType(req) })
      },
    },
  ],
  run: async ({ req, doc, input: { action: code, note: _note, type: _type, activityData: _activity, ...values }, make }) => {
    const opportunity = doc as Opportunity
    const process = await processOf(req, opportunity)
    const moved = await reachMarkedStage({ req, opportunity, process, action: actionOf(process, code), values })
    return { activity: await make('activityData'), doc: moved }
  },
})

interface Done {
  action: ProcessAction
  note: string | undefined
  type: string | undefined
}

/** What was done, about what the person sees of the opportunity. */
function activityOf(req: PayloadRequest, opportunity: Opportunity, { action, note, type }: Done): Record<string, unknown> {
  const config = collectionConfig(req.payload, 'opportunities')
  const { title, customer } = asSeen(config.flattenedFields, config, opportunity)
  const label = inLanguage(bilingual(action.label, action.labelEn ?? action.label), req.i18n.language)
  return {
    subject: (title ? `${label} · ${title}` : label).slice(0, 200),
    kind: 'event',
    type,
    at: businessNow(req).toISOString(),
    done: true,
    customer,
    opportunity: opportunity.id,
    action: action.code,
    note,
  }
}

function actionOf({ actions = [] }: Process, code: string): ProcessAction {
  const action = actions.find((one) => one.code === code)
  if (action) return action
  throw new LabError({
    code: 'invalid',
    field: 'action',
    message: bilingual('流程中没有这个动作', 'The process has no such step'),
    data: { errors: [{ path: 'action' }], actions: actions.map((one) => one.code) },
  })
}

interface Marking {
  req: PayloadRequest
  opportunity: Opportunity
  process: Process
  action: ProcessAction
  values: Record<string, unknown>
}

/** A step that is done again, or in the stage that it marks, moves nothing. */
async function reachMarkedStage({ req, opportunity, process, action: { marksStage }, values }: Marking): Promise<object> {
  if (!marksStage || marksStage === opportunity.stage) return { id: opportunity.id, stage: opportunity.stage }
  const to = requireWay(process, opportunity, marksStage)
  if (to.kind !== 'open') throw endsByCommand()
  return changeStage({ req, doc: opportunity, process, to, values })
}

const endsByCommand = (): LabError =>
  new LabError({
    code: 'rule',
    field: 'action',
    message: bilingual('请使用“赢单”或“丢单”结束商机', 'Win or lose the opportunity to close it'),
  })

/** The type that the company's form starts with, else the first that it offers. */
function usualType({ payload }: PayloadRequest): string | undefined {
  const field = collectionConfig(payload, 'activities').flattenedFields.find(({ name }) => name === 'type')
  if (field?.type !== 'select') return 'other'
  if (typeof field.defaultValue === 'string') return field.defaultValue
  const offered = field.filterOptions?.({ options: field.options, data: {}, siblingData: {}, req: { payload } as PayloadRequest }) ?? field.options
  const [first] = offered
  return typeof first === 'object' ? first.value : first
}

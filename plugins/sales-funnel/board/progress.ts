import { z } from 'zod'

import {
  bilingual,
  defineQuery,
  forbidden,
  historyOf,
  inLanguage,
  nextStages,
  recordsInReach,
  type AskedField,
  type ProcessAction,
  type StageKind,
} from '../../../src/plugin/index.ts'
import { processOf, type Opportunity } from '../opportunity.ts'
import { labelFor } from '../reports/funnel/insight.ts'
import { isReadable } from '../reports/stageHistory.ts'
import { askedFields } from './askedFields.ts'

/** Where an opportunity stands in its process and where it can go, in the reader's language. */
export interface Progress {
  title: string
  /** Code of the stage that it is in. */
  stage: string
  kind: StageKind
  stages: {
    code: string
    label: string
    kind: StageKind
    /** Days that it has spent there, the present stay not counted; `null` when it was never there. */ days: number | null
  }[]
  /** Codes of the stages to which the person may move it. */
  next: string[]
  /** Steps of the process, and the stage that a step marks (R1). */
  actions: { code: string; label: string; marks: string | null }[]
  /** Fields that stages of the process require. */
  fields: AskedField[]
}

/** `GET /api/opportunities/:id/progress`: for whoever sees the opportunity and its stage. */
export const progress = defineQuery({
  collection: 'opportunities',
  path: '/:id/progress',
  method: 'get',
  input: z.object({}),
  run: async ({ req, id }): Promise<Progress> => {
    const [doc] = await recordsInReach({ req, collection: 'opportunities', ids: [id], action: 'read' })
    if (!doc || !isReadable(req, 'stage')) throw forbidden()
    const opportunity = doc as Opportunity
    const process = await processOf(req, opportunity)
    const history = await historyOf(req, { collection: 'opportunities', doc: id })
    const labelOf = labelFor(req)
    const nameOf = ({ label, labelEn }: ProcessAction): string => inLanguage(bilingual(label, labelEn ?? label), req.i18n.language)
    const daysIn = (code: string): number | null => {
      const stays = history.filter(({ stage }) => stage === code)
      return stays.length === 0 ? null : stays.reduce((sum, { days }) => sum + (days ?? 0), 0)
    }
    return {
      title: isReadable(req, 'title') ? opportunity.title : '',
      stage: opportunity.stage,
      kind: opportunity.stageKind,
      stages: process.stages.map((stage) => ({ code: stage.code, label: labelOf(stage), kind: stage.kind, days: daysIn(stage.code) })),
      // What is over goes on only after it was reopened.
      next: opportunity.stageKind === 'open' ? nextStages(process, opportunity.stage) : [],
      actions: (process.actions ?? []).map((action) => ({ code: action.code, label: nameOf(action), marks: action.marksStage ?? null })),
      fields: askedFields(req, process),
    }
  },
})

import type { CollectionBeforeChangeHook } from 'payload'

import { LabError, bilingual } from '../../../src/plugin/index.ts'
import { daysOf, lossSteps } from './trackingDays.ts'

/**
 * The steps of a loss come one after the other: people are warned before a customer counts as lost (R28).
 *
 * @throws LabError `rule` (422) naming the step
 */
export const keepWarningsAscending: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const days = daysOf({ ...(originalDoc as object | undefined), ...data })
  for (const [index, step] of lossSteps.entries()) {
    const before = lossSteps[index - 1]
    if (before && days[step] <= days[before])
      throw new LabError({
        code: 'rule',
        field: step,
        message: bilingual(
          `预警天数必须逐级增加：${String(days[before])} 天之后才能是 ${String(days[step])} 天`,
          `The days of the warnings ascend: ${String(days[step])} cannot follow ${String(days[before])}`,
        ),
        data: { rule: 'R28' },
      })
  }
  return data
}

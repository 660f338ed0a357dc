import type { CollectionBeforeChangeHook } from 'payload'

import { LabError, bilingual, participationOf, relatedId } from '../../../src/plugin/index.ts'

/**
 * A member's forecast is their own (R7); staff, seeds and jobs say whose it is.
 *
 * @throws LabError `rule` (422) for somebody else's
 */
export const keepForecastOwn: CollectionBeforeChangeHook = ({ data, operation }) => {
  const participation = participationOf()
  if (operation !== 'create' || participation?.as !== 'member' || relatedId(data.user) === participation.userId) return data
  throw new LabError({
    code: 'rule',
    field: 'user',
    message: bilingual('销售预期由本人填写', 'Everybody enters their own forecast'),
    data: { rule: 'R7' },
  })
}

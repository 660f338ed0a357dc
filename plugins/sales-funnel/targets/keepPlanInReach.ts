import type { CollectionBeforeChangeHook } from 'payload'

import { LabError, bilingual, participationOf, relatedId } from '../../../src/plugin/index.ts'
import { isAmong, peopleFor } from './people.ts'

/**
 * A plan is made for oneself and for people below (R10), also when it is given to somebody else later.
 *
 * @throws LabError `rule` (422)
 */
export const keepPlanInReach: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  // Seeds and jobs act for nobody.
  if (participationOf() === null) return data
  // Without one it is refused when the fields are checked.
  const user = relatedId('user' in data ? data.user : (originalDoc as { user?: unknown } | undefined)?.user)
  if (user === null || isAmong(peopleFor('sales-plans', operation), user)) return data
  throw new LabError({
    code: 'rule',
    field: 'user',
    message: bilingual('只能为自己和下属制定销售计划', 'Plans are made for oneself and for the people below'),
    data: { rule: 'R10' },
  })
}

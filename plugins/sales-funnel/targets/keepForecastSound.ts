import type { CollectionBeforeChangeHook } from 'payload'

import { LabError, bilingual } from '../../../src/plugin/index.ts'

interface Forecast {
  expected?: number | null
  best?: number | null
}

/**
 * At best one sells no less than expected (R7).
 *
 * @throws LabError `rule` (422) naming `best`
 */
export const keepForecastSound: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { expected, best } = { ...(originalDoc as Forecast | undefined), ...(data as Forecast) }
  if (typeof expected !== 'number' || typeof best !== 'number' || best >= expected) return data
  throw new LabError({
    code: 'rule',
    field: 'best',
    message: bilingual('最佳总收入不能低于预期总收入', 'The best total is not below the expected total'),
    data: { rule: 'R7' },
  })
}

import type { PayloadRequest, Where } from 'payload'

import type { LifecycleStage } from '../customer-value/lifecycle.ts'
import type { TrackingDays } from '../settings/trackingDays.ts'
import { inDanger, inTime, notSilent } from './loss.ts'
import { silentSince } from './silence.ts'

interface Asked {
  days: Record<TrackingDays, number>
  deals: ReadonlyMap<string, string>
}

/** Customers in a stage of their life, as conditions: the same answer as `lifecycleOf` gives for one of them (R22, R28). */
export function inStage(req: PayloadRequest, stage: LifecycleStage, { days, deals }: Asked): Where[] {
  const isLapsed: Where = { relation: { equals: 'lapsed' } }
  const isNotLapsed: Where = { or: [{ relation: { exists: false } }, { relation: { not_equals: 'lapsed' } }] }
  if (stage === 'lost') return [{ or: [isLapsed, { and: inDanger(req, days, deals, 'lost') }] }]
  if (stage === 'atRisk') return inTime(req, days, deals)
  const isSafe = [isNotLapsed, ...notInDanger(req, { days, deals })]
  const hasDealt: Where = { or: [{ wonDeals: { greater_than: 0 } }, { relation: { in: ['ordinary', 'vip'] } }] }
  if (stage === 'dealt') return [...isSafe, hasDealt]
  const hasNotDealt: Where[] = [none('wonDeals'), { or: [{ relation: { exists: false } }, { relation: { not_in: ['ordinary', 'vip'] } }] }]
  return [...isSafe, ...hasNotDealt, stage === 'negotiating' ? { openDeals: { greater_than: 0 } } : none('openDeals')]
}

const none = (field: string): Where => ({ or: [{ [field]: { exists: false } }, { [field]: { less_than: 1 } }] })

/** Nobody is warned of them: they are nobody's, or somebody had contact or a deal with them in time. */
const notInDanger = (req: PayloadRequest, { days, deals }: Asked): Where[] => [
  { or: [{ owner: { exists: false } }, notSilent(silentSince(req, days.lossNoticeDays), deals)] },
]

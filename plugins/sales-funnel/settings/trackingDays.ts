import { bilingual, type Bilingual } from '../../../src/plugin/index.ts'

export type TrackingDays = 'newWithinDays' | 'neglectedAfterDays' | 'lossNoticeDays' | 'lossWarningDays' | 'lostAfterDays'

interface Setting {
  name: TrackingDays
  label: Bilingual
  /** What holds until a company settles it. */
  usual: number
}

/** The days by which customers are new, neglected, or about to be lost (R28, R29). */
export const trackingDays: readonly Setting[] = [
  { name: 'newWithinDays', label: bilingual('多少天内建立的算新客户', 'New within days of being entered'), usual: 30 },
  { name: 'neglectedAfterDays', label: bilingual('多少天未联系算久未联系', 'Neglected after days without contact'), usual: 30 },
  { name: 'lossNoticeDays', label: bilingual('流失预警一级（提醒）：多少天无联系、无成交', 'Loss, first notice: days without contact or deal'), usual: 60 },
  { name: 'lossWarningDays', label: bilingual('流失预警二级（严重）：多少天无联系、无成交', 'Loss, urgent warning: days without contact or deal'), usual: 90 },
  { name: 'lostAfterDays', label: bilingual('视为已流失：多少天无联系、无成交', 'Counted as lost after days without contact or deal'), usual: 180 },
]

/** The steps of a loss in their order. */
export const lossSteps = ['lossNoticeDays', 'lossWarningDays', 'lostAfterDays'] as const

/** What holds in a company: its own days, else the usual ones. */
export const daysOf = (settings: Partial<Record<TrackingDays, number | null>>): Record<TrackingDays, number> =>
  Object.fromEntries(trackingDays.map(({ name, usual }) => [name, settings[name] ?? usual])) as Record<TrackingDays, number>

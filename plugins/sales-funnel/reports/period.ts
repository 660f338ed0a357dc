import type { Where } from 'payload'

import { currentZone, startOfDay } from '../../../src/plugin/index.ts'

/** First and last day (`YYYY-MM-DD`) of what is asked for; a missing one leaves the period open. */
export interface Period {
  from?: string
  to?: string
}

/** Those whose day (a date without a time) is in the period. A day is stored as its beginning in UTC. */
export const daysIn = (path: string, period: Period): Where[] => within(path, period, 'UTC')

/** Those whose moment is in the period. A moment is of the day that it is in the class's zone. */
export const momentsIn = (path: string, period: Period): Where[] => within(path, period, currentZone())

/** Open opportunities by the day on which they are expected to close, closed ones by the day on which they did. */
export function opportunitiesIn(period: Period): Where[] {
  if (period.from === undefined && period.to === undefined) return []
  return [
    {
      or: [
        { and: [{ stageKind: { equals: 'open' } }, ...daysIn('expectedCloseAt', period)] },
        { and: [{ stageKind: { in: ['won', 'lost'] } }, ...momentsIn('closedAt', period)] },
      ],
    },
  ]
}

function within(path: string, { from, to }: Period, zone: string): Where[] {
  return [
    ...(from === undefined ? [] : [{ [path]: { greater_than_equal: startOfDay(from, zone).toISOString() } }]),
    ...(to === undefined ? [] : [{ [path]: { less_than: startOfDay(to, zone, 1).toISOString() } }]),
  ]
}

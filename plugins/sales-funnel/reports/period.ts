import type { Where } from 'payload'

/** First and last day (`YYYY-MM-DD`) of what is asked for; a missing one leaves the period open. */
export interface Period {
  from?: string
  to?: string
}

/** Those whose day (a date without a time) is in the period. A day is stored as its beginning in UTC. */
export const daysIn = (path: string, period: Period): Where[] =>
  within(path, period, (date, later) => new Date(Date.parse(`${date}T00:00:00.000Z`) + later * 86_400_000))

/** Those whose moment is in the period. A moment is of the day that it is where the server stands. */
export const momentsIn = (path: string, period: Period): Where[] =>
  within(path, period, (date, later) => {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
    return new Date(year, month - 1, day + later)
  })

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

function within(path: string, { from, to }: Period, moment: (date: string, later: number) => Date): Where[] {
  return [
    ...(from === undefined ? [] : [{ [path]: { greater_than_equal: moment(from, 0).toISOString() } }]),
    ...(to === undefined ? [] : [{ [path]: { less_than: moment(to, 1).toISOString() } }]),
  ]
}

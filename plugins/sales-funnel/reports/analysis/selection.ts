import type { Where } from 'payload'

import { momentsIn, opportunitiesIn } from '../period.ts'
import type { Asked } from './report.ts'

/** Which opportunities a report is about: as conditions, and the fields that stand in them. */
export interface Selection {
  and: Where[]
  fields: string[]
}

/** Opportunities that were won in the period, by the person who was credited (R6). */
export const won = (asked: Asked): Selection => closed('won', 'creditedTo', asked)

/** Opportunities that were lost in the period (R5). */
export const lost = (asked: Asked): Selection => closed('lost', 'owner', asked)

/** Open and closed ones: open ones that are expected to close in the period, and those that did. */
export function all({ from, to, user, process }: Asked): Selection {
  const isPeriod = from !== undefined || to !== undefined
  return {
    and: [...(process ? [{ process: { equals: process } }] : []), ...(user ? [{ owner: { equals: user } }] : []), ...opportunitiesIn({ from, to })],
    fields: ['stageKind', ...(process ? ['process'] : []), ...(user ? ['owner'] : []), ...(isPeriod ? ['expectedCloseAt', 'closedAt'] : [])],
  }
}

function closed(kind: 'won' | 'lost', person: 'creditedTo' | 'owner', { from, to, user, process }: Asked): Selection {
  return {
    and: [
      { stageKind: { equals: kind } },
      ...(process ? [{ process: { equals: process } }] : []),
      ...(user ? [{ [person]: { equals: user } }] : []),
      ...momentsIn('closedAt', { from, to }),
    ],
    fields: ['stageKind', ...(process ? ['process'] : []), ...(user ? [person] : []), ...(from !== undefined || to !== undefined ? ['closedAt'] : [])],
  }
}

/** Records whose field has this value, or none. */
export const having = (field: string, value: string | null): Where => ({ [field]: value === null ? { exists: false } : { equals: value } })

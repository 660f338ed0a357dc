import type { Payload } from 'payload'

import type { Process } from '../../../src/plugin/index.ts'
import { workingTime } from '../../../src/plugin/seed.ts'

export type Ids = ReadonlyMap<string, string>

/** What the records of the seed refer to, by the keys that the seed knows them by. */
export interface Seeding {
  payload: Payload
  now: Date
  /** By username. */
  users: Ids
  /** By name. */
  processes: ReadonlyMap<string, Process>
  customers: Ids
  contacts: Ids
  competitors: Ids
  categories: Ids
  positions: Ids
  /** By code. */
  products: Ids
}

export interface WithOpportunities extends Seeding {
  /** By title. */
  opportunities: Ids
}

/** The beginning of a working day so many days from now, before anything else of that day. */
export const morningOf = ({ now }: Pick<Seeding, 'now'>, day: number): Date => workingTime(now, day, '09:00')

/** Hours at which people close a step: different ones, and the same in every seed. */
const hours = ['09:20', '10:05', '11:30', '13:40', '14:15', '15:50', '16:35', '17:10']

/** A believable moment so many days from now. */
export const momentOn = ({ now }: Pick<Seeding, 'now'>, day: number, index = 0): Date =>
  workingTime(now, day, hours[(Math.abs(day) * 3 + index) % hours.length] ?? '10:00')

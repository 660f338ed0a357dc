/** Which entries of the operation log are counted. */
export interface EntryFilter {
  /** Companies in which something was done; `null` for all, and for what was done outside of companies. */
  companies: string[] | null
  /** Who did it; `null` for everybody. */
  users: string[] | null
  module?: string
  /** ISO moments: from the first, up to but without the second. */
  from?: string
  before?: string
}

export const dimensions = ['module', 'day', 'user', 'action'] as const
export type Dimension = (typeof dimensions)[number]

/** How many entries share these values; `day` is the date in the zone of the request. */
export type EntryCount = { [Key in Dimension]?: string | null } & { count: number }

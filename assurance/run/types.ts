import type { Answer, Ask } from '../http/client.ts'
import type { Row } from '../world/row.ts'
import type { Person, World } from '../world/types.ts'
import type { Within } from '../model/rules.ts'

/** One thing that somebody tries. */
export interface Probe {
  person: Person
  /** The company that the request names; `null`: none. */
  asked: Within
  /** The company that the request then runs in, by the rules. */
  within: Within
  channel: string
  slug: string
  ask: Ask
  /** An ask about something that does not exist, which must be answered in exactly the same way. */
  likeMissing?: { ask: Ask; replace: [string, string][] }
  /** The framework answers a refusal of this channel with 500. */
  mayFail?: boolean
  /** Rows that must be afterwards what they were. */
  unchanged?: Row[]
  /** Something that only this probe knows to look for; `null` when all is well. */
  judge?: (answer: Answer, world: World) => string | null | Promise<string | null>
}

export interface Finding {
  probe: Probe
  /** `leak`: more than the rules allow; `withheld`: less. */
  kind: 'leak' | 'withheld'
  what: string
}

/** What a run comes to. */
export interface Outcome {
  probes: Probe[]
  /** How many checks there are, with those that were left out. */
  possible: number
  findings: Finding[]
  uncovered: World['uncovered']
  uncrossed: World['uncrossed']
}

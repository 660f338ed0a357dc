import type { Send } from '../http/client.ts'
import type { FormField, Lessons } from '../plan/values.ts'
import type { Collection, Plan } from '../plan/collections.ts'
import type { Canaries } from './canaries.ts'

/** A record that the run has made, with everything the model needs to say who may see it. */
export interface Row {
  slug: string
  id: string
  /** Company that the record belongs to; `null` for the platform's. */
  company: CompanyName | null
  /** User id of the owner. */
  owner: string | null
  /** Field → its canary, as it is now. */
  values: Record<string, string | number>
  /** Records that this one follows in sharing: the customers of a contact, the record that a note is attached to. */
  followed: Row[]
  /** The record that a note or document is attached to. */
  subject: Row | null
  isTrashed: boolean
  /** For definitions: `platform`, `course:<id>` or `company:<id>`. */
  scopeKey?: string
  /** For users and memberships. */
  person?: PersonName
  fileName?: string
  /** Ids of its versions, newest first. */
  versions: string[]
  /** As the admin read it when the world was complete. */
  snapshot: Record<string, unknown>
}

export type CompanyName = 'X' | 'Y' | 'Z'

export interface Company {
  name: CompanyName
  id: string
  course: string
  class: string
}

export const principalNames = [
  'anonymous',
  'pending',
  'disabled',
  'student',
  'team-mate',
  'group member',
  'superior',
  'clerk',
  'two positions',
  'no position',
  'other team',
  'other class',
  'read-only',
  'view as student',
  'instructor of the class',
  'instructor of another class',
  'admin',
  'API key',
  'job',
] as const

export type PersonName = (typeof principalNames)[number]

export interface Position {
  id: string
  name: string
  company: CompanyName
  parent: string | null
  /** Module → actions. */
  rights: Map<string, Set<string>>
}

/** Somebody who asks. Who cannot sign in is not active, whatever token is sent. */
export interface Person {
  name: PersonName
  id: string | null
  role: 'admin' | 'instructor' | 'student' | null
  isActive: boolean
  company: CompanyName | null
  /** The first is the main one. */
  positions: Position[]
  isReadOnly: boolean
  /** User id of who looks with the eyes of this person. */
  lookingBy: string | null
  /** Courses taught. */
  teaches: string[]
  headers: Record<string, string>
  /** A key that the person has asked for; the lab has none. */
  apiKey: string
}

export type Mode = 'private' | 'read' | 'readWrite'

export interface World {
  plan: Plan
  collections: Map<string, Collection>
  companies: Record<CompanyName, Company>
  people: Record<PersonName, Person>
  positions: Position[]
  /** Company → members of each share group. */
  groups: Partial<Record<CompanyName, string[][]>>
  /** Company → collection → mode; absent: read-write. */
  modes: Partial<Record<CompanyName, Record<string, Mode>>>
  /** Company → collection → field → positions that read it. */
  hidden: Partial<Record<CompanyName, Record<string, Record<string, string[]>>>>
  /** Company → collection → fields that only the superior edits. */
  locked: Partial<Record<CompanyName, Record<string, string[]>>>
  rows: Row[]
  /** Collection → what the refusals of its records have taught about making one. */
  lessons: Map<string, Lessons>
  /** Another day for each record. */
  nextDay: () => Date
  /** Collections in which a record could not be made, and why. */
  uncovered: { slug: string; reason: string }[]
  /** Collections whose records refuse to be pointed to somebody else's. */
  uncrossed: string[]
  canaries: Canaries
  /** `company/collection` → what the form in that company says of each field. */
  forms: Map<string, Map<string, FormField>>
  send: Send
  /** Sends as the admin, in a company if one is named. */
  asAdmin: (company: CompanyName | null) => Send
}

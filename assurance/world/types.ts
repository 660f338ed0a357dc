import type { Send } from '../http/client.ts'
import type { FormField, Lessons } from '../plan/values.ts'
import type { Collection, Plan } from '../plan/collections.ts'
import type { Canaries } from './canaries.ts'
import type { CompanyName, PersonName } from './names.ts'
import type { Row } from './row.ts'

export interface Company {
  name: CompanyName
  id: string
  course: string
  class: string
}

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

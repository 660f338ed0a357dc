import type { CompanyName, PersonName } from './names.ts'

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

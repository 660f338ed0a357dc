import { AsyncLocalStorage } from 'node:async_hooks'

import type { SharingMode } from '../access/visibility/sharing.ts'
import type { CompanyView } from './companyView.ts'

/** The simulated company that a request works in. */
export interface CompanyReference {
  id: string
  name: string
  course: string | null
  class: string | null
  /** Simulated date of the class (`YYYY-MM-DD`), when it runs on one. */
  clock: string | null
  /** The zone of the class, when it has another one than the installation. */
  timeZone: string | null
}

/** A position that a member holds, with what it allows and whose records it looks down on. */
export interface HeldPosition {
  id: string
  /** Module → actions that the position allows. */
  rights: ReadonlyMap<string, ReadonlySet<string>>
  /** Module → commands that the position may run; a module that is missing allows all. */
  commands: ReadonlyMap<string, ReadonlySet<string>>
  /** Users who hold a position beneath this one (R77). */
  below: readonly string[]
}

/** How the signed-in person takes part in the selected company; `null` for jobs, seeds and tests that act for the system. */
export interface Participation {
  userId: string
  /** `member` holds a membership, `instructor` teaches the company's class, `admin` administers the installation. */
  as: 'member' | 'instructor' | 'admin'
  membershipId: string | null
  /** The main position; `null` without any, and for staff. */
  positionId: string | null
  isReadOnly: boolean
  /** Module → actions that at least one of the positions allows; `null` without a position. */
  rights: ReadonlyMap<string, ReadonlySet<string>> | null
  /** All positions that a member holds; rows and fields are joined cell by cell, never apart. */
  positions: readonly HeldPosition[]
  /** Users of the same share groups (R79). */
  peers: readonly string[]
  /** Collection → sharing mode; a collection that is missing is `readWrite` (R78). */
  modes: ReadonlyMap<string, SharingMode>
}

/** The student with whose eyes an instructor or admin looks, and who looks. */
export interface ViewAs {
  id: string
  name: string
  by: { id: string; name: string }
}

/** What an instructor teaches. */
export interface Teaching {
  courses: string[]
  classes: string[]
  companies: string[]
}

/**
 * What everything below a request may know about where it runs.
 *
 * * `view` chooses the field configuration: `base` (code only), `company` (with the company's overlays) or
 *   `storage` (with slot columns; only inside the database adapter).
 * * `reach` limits rows: `company` (one company), `everywhere` (stated by `acrossCompanies`), `nowhere` (no company
 *   chosen: company-scoped collections answer 400 `company-required`).
 */
export interface RequestStore {
  view: 'base' | 'company' | 'storage'
  reach: 'company' | 'everywhere' | 'nowhere'
  company: CompanyReference | null
  companyView: CompanyView | null
  participation: Participation | null
  /** The user found once by `identify`; the auth strategy answers from it instead of asking the database again. */
  user: Record<string, unknown> | null
  teaching: Teaching | null
  /** Companies in which the signed-in person holds a membership. */
  memberOf: readonly string[]
  /** Set while somebody looks as a student: everything else in the store is then the student's. */
  viewAs?: ViewAs
  /** Why the work reaches several companies; shown in logs. */
  reason?: string
}

const key = Symbol.for('crm-lab.request-store')
const shared = globalThis as unknown as Record<symbol, AsyncLocalStorage<RequestStore> | undefined>

/** Next bundles a second copy of this module, so the storage itself lives on a global symbol. */
const storage = (shared[key] ??= new AsyncLocalStorage<RequestStore>())

/** Nobody, in no company. */
export const outside: RequestStore = {
  view: 'base',
  reach: 'nowhere',
  company: null,
  companyView: null,
  participation: null,
  user: null,
  teaching: null,
  memberOf: [],
}

export function currentStore(): RequestStore {
  return storage.getStore() ?? outside
}

export function runInStore<T>(store: RequestStore, work: () => T): T {
  return storage.run(store, work)
}

/** Runs `work` with parts of the current store replaced. */
export function runWith<T>(change: Partial<RequestStore>, work: () => T): T {
  return storage.run({ ...currentStore(), ...change }, work)
}

/** Runs `work` with the slot columns visible. Only the database layer may do this. */
export function inStorageView<T>(work: () => T): T {
  return currentStore().view === 'storage' ? work() : runWith({ view: 'storage' }, work)
}

/**
 * Runs work that reads or writes several companies' records, and says why.
 * The field configuration is the base one, because several companies have several configurations.
 */
export function acrossCompanies<T>(reason: string, work: () => T): T {
  return runWith({ view: 'base', reach: 'everywhere', company: null, companyView: null, reason }, work)
}

import type { Request as ExpressRequest, Response } from 'express'
import type { Payload } from 'payload'

import type { PlatformRole } from '../access/participation.ts'
import { outside, runInStore, type RequestStore } from '../company-schema/requestStore.ts'
import { isRecordId } from '../company-database/recordId.ts'
import { viewAsReadOnly } from '../company-database/viewAsGuard.ts'
import { membersOf } from '../directory/members.ts'
import { isLabError, LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { logEntering } from './logEntering.ts'

interface Student extends Record<string, unknown> {
  id: string
  name: string
  role: PlatformRole
  status: string
}

interface Options {
  payload: Payload
  headers: Headers
  /** What the person sees as they are. */
  store: RequestStore
  /** What somebody else sees in a company. */
  storeOf: (student: Student, company: string) => Promise<RequestStore>
}

const cookie = /(?:^|;\s*)view-as=([^;]*)/

/**
 * The store in which the request runs: the person's own, or, while they look with a student's eyes, that student's,
 * always read-only. Header `X-View-As: <user id>`, else cookie `view-as`. Whoever enters a company that is not their
 * own, or begins to look as somebody, is logged (R90).
 *
 * @throws LabError `view-as-forbidden` (403) unless the person teaches the current company (or administers the
 * installation) and the other one is an active student of it
 */
export async function viewedAs({ payload, headers, store, storeOf }: Options): Promise<RequestStore> {
  const { company, participation, user } = store
  const isGuest = company !== null && participation !== null && participation.as !== 'member'
  if (isGuest) await logEntering(payload, store, { action: 'enter', collection: 'companies', doc: company.id, title: company.name })
  const wanted = chosenStudent(headers)
  if (wanted === null) return store
  if (!isGuest || !user) throw viewAsForbidden()
  const student = await studentOf(payload, company.id, wanted)
  await logEntering(payload, store, { action: 'viewAs', collection: 'users', doc: student.id, title: student.name })
  const theirs = await storeOf(student, company.id)
  if (!theirs.participation) throw viewAsForbidden()
  return {
    ...theirs,
    participation: { ...theirs.participation, isReadOnly: true },
    // The student may be in companies that the person may not enter.
    memberOf: [company.id],
    viewAs: { id: student.id, name: student.name, by: { id: String(user.id), name: String(user.name) } },
  }
}

/** The same headers for requests that are always one's own, in no company: signing in and out. */
export function withoutViewAs(headers: Headers): Headers {
  const own = new Headers(headers)
  own.delete('x-company')
  own.delete('x-view-as')
  own.set('cookie', (own.get('cookie') ?? '').replace(cookie, ''))
  return own
}

/** While somebody looks as a student, nothing is written: not in the student's name, and not in their own by mistake. */
export function refuseWriteInViewAs({ method }: Request, { viewAs }: RequestStore): void {
  if (viewAs && !['GET', 'HEAD', 'OPTIONS'].includes(method)) throw viewAsReadOnly(viewAs.name)
}

/** The cookie names somebody as whom one may not look here (any more); for pages that is the end of looking as them. */
export const isEndOfViewAs = (error: unknown, { headers }: ExpressRequest): boolean =>
  isLabError(error) && error.code === 'view-as-forbidden' && headers['x-view-as'] === undefined

/** Forgets as whom somebody looked, and opens the page anew. */
export function endViewAs(request: ExpressRequest, response: Response): void {
  response.setHeader('Set-Cookie', 'view-as=; Path=/; Max-Age=0; SameSite=Lax')
  response.redirect(303, request.originalUrl)
}

function chosenStudent(headers: Headers): string | null {
  const chosen = headers.get('x-view-as') ?? cookie.exec(headers.get('cookie') ?? '')?.[1] ?? ''
  return chosen.trim() === '' ? null : chosen.trim()
}

const viewAsForbidden = (): LabError =>
  new LabError({
    code: 'view-as-forbidden',
    field: 'view-as',
    message: bilingual('您不能以该用户的视角查看', 'You may not view as this person'),
  })

async function studentOf(payload: Payload, company: string, id: string): Promise<Student> {
  if (!isRecordId(id, payload)) throw viewAsForbidden()
  const members = await membersOf(payload, [company])
  if (!members.includes(id)) throw viewAsForbidden()
  const student = (await runInStore(outside, () =>
    payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true, disableErrors: true }),
  )) as unknown as Student | null
  if (student?.role !== 'student' || student.status !== 'active') throw viewAsForbidden()
  return { ...student, sessions: [], collection: 'users', _strategy: 'local-jwt' }
}

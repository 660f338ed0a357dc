import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { CollectionConfig, Payload } from 'payload'

import { acrossCompanies } from '../../src/company-schema/requestStore.ts'
import { withCompany } from '../../src/company-schema/withCompany.ts'
import { hashPasswordsQuickly } from './quickPasswords.ts'
import { databaseNamed } from './databaseNamed.ts'
import { migrationsWithPlugIns, plugIn } from './plugIn.ts'
import { copyTemplate, keepTemplate } from './templateDatabase.ts'

/** A lab with an empty database of its own, and short ways to fill and ask it. */
export interface Lab {
  payload: Payload
  /** Creates a record outside of any company, as the system. */
  create: (collection: string, data: Record<string, unknown>) => Promise<Doc>
  /** Runs work of the system inside a company. */
  inCompany: <T>(company: Doc, work: () => Promise<T>) => Promise<T>
  /** A user with the password `Password-1`. */
  user: (data: Record<string, unknown>) => Promise<Doc & { username: string }>
  /** A course with an instructor, a class, and companies with one member each. */
  course: (options?: { companies?: number }) => Promise<Course>
  /** A REST client that acts as a user, in a company if one is given. */
  client: (user: { username: string } | null, company?: Doc) => Promise<Client>
  close: () => Promise<void>
}

export type Doc = { id: string } & Record<string, unknown>

export interface Course {
  course: Doc
  class: Doc
  instructor: Doc & { username: string }
  companies: { company: Doc; member: Doc & { username: string } }[]
}

export interface Answer<T = Record<string, never>> {
  status: number
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers of any shape
  body: T extends Record<string, never> ? any : T
  headers: Headers
}

export type Client = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>

export const password = 'Password-1'

/** An id that no record has, well-formed on the engine that the tests run on. */
export const unknownId = process.env.DATABASE_URL ? '0123456789abcdef01234567' : '00000000-0000-4000-8000-000000000000'

let sequence = 0

interface Options {
  /** Collections of a plug-in that only the test has. */
  collections?: CollectionConfig[]
  /** Fills the data folder before anything is started, for example with the database of an earlier version. */
  prepare?: (dataDir: string) => Promise<void>
}

/** Starts a lab, with further collections if given. With `DATABASE_URL` set it runs on MongoDB, in a database of its own. */
export async function startLab({ collections = [], prepare }: Options = {}): Promise<Lab> {
  const dataDir = mkdtempSync(join(tmpdir(), 'crm-lab-test-'))
  const mongodb = process.env.DATABASE_URL
  Object.assign(process.env, { DATA_DIR: dataDir, NODE_ENV: 'test', PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true', LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' })
  if (mongodb) process.env.DATABASE_URL = databaseNamed(mongodb, `crm-lab-test-${process.pid}-${Date.now()}`)
  hashPasswordsQuickly()
  const isOrdinary = !prepare && collections.length === 0 && !mongodb
  if (isOrdinary) copyTemplate(dataDir)
  await prepare?.(dataDir)
  if (collections.length > 0) await plugIn(collections)
  const { default: config } = await import('../../payload.config.ts')
  const { getPayload } = await import('payload')
  const payload = await getPayload({ config })
  const { migrate } = await import('../../src/migrate.ts')
  await (collections.length > 0 ? migrate(payload, await migrationsWithPlugIns(payload)) : migrate(payload))
  if (isOrdinary) await keepTemplate(dataDir)
  const { handleApi } = await import('../../src/host/handleApi.ts')

  const create: Lab['create'] = (collection, data) =>
    acrossCompanies('test data', async () => (await payload.create({ collection: collection as 'users', data: data as never, depth: 0 })) as unknown as Doc)

  const user: Lab['user'] = async (data) => {
    const username = (data.username as string | undefined) ?? `user${++sequence}`
    return (await create('users', { name: username, role: 'student', status: 'active', password, ...data, username })) as Doc & { username: string }
  }

  const client: Lab['client'] = async (who, company) => {
    const base: Record<string, string> = {}
    if (who) {
      const { token } = await payload.login({ collection: 'users', data: { username: who.username, password } as never })
      base.Authorization = `JWT ${token}`
    }
    if (company) base['X-Company'] = company.id
    return async (method, path, body, headers) => {
      const isForm = body instanceof FormData || body instanceof Blob
      const request = new Request(`http://localhost:3000${path}`, {
        method,
        headers: { ...base, ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }), ...headers },
        body: body === undefined ? undefined : isForm || typeof body === 'string' ? (body as string) : JSON.stringify(body),
      })
      const response = await handleApi(payload, request)
      const text = await response.text()
      let parsed: unknown = text
      try {
        parsed = JSON.parse(text)
      } catch {
        // A file or an empty answer stays text.
      }
      return { status: response.status, body: parsed as Answer['body'], headers: response.headers }
    }
  }

  return {
    payload,
    create,
    inCompany: (company, work) => withCompany(payload, company.id, work),
    user,
    course: async ({ companies = 2 } = {}) => {
      const number = ++sequence
      const instructor = await user({ role: 'instructor', name: `Instructor ${number}` })
      const course = await create('courses', { name: `Course ${number}`, code: `C${number}`, instructor: instructor.id })
      const classDoc = await create('classes', { name: `Class ${number}`, course: course.id })
      const made: Course['companies'] = []
      for (let index = 0; index < companies; index++) {
        const company = await create('companies', { name: `Company ${number}.${index}`, code: `co${number}-${index}`, course: course.id, class: classDoc.id })
        const member = await user({ name: `Student ${number}.${index}` })
        const position = await create('positions', { name: 'Manager', company: company.id, permissions: everyRight })
        await create('memberships', { company: company.id, user: member.id, position: position.id })
        made.push({ company, member })
      }
      return { course, class: classDoc, instructor, companies: made }
    },
    client,
    close: async () => {
      await dropMongodb(payload)
      await payload.destroy()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Every lab has a database of its own, and a server keeps several files open for each of its collections. */
async function dropMongodb({ db }: Payload): Promise<void> {
  if (db.name !== 'mongoose') return
  await (db as unknown as { connection: { dropDatabase: () => Promise<void> } }).connection.dropDatabase()
}

const modules = [
  'customers',
  'contacts',
  'activities',
  'products',
  'product-categories',
  'notes',
  'documents',
  'companies',
  'memberships',
  'positions',
  'processes',
  'leads',
  'opportunities',
  'quotes',
  'expenses',
  'competitors',
  'discount-rules',
  'quotas',
  'forecasts',
  'sales-plans',
  'sales-settings',
  'lead-forms',
  'share-groups',
  'sharing-settings',
  'field-settings',
  'dictionaries',
  'operation-log',
]

/** All rights on the modules of the core and of the plug-ins. */
export const everyRight = modules.map((module) => ({ module, create: true, read: true, update: true, delete: true, import: true, export: true }))

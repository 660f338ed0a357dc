import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createClient, type InValue } from '@libsql/client'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'

import { fillSubjects } from '../../src/access/visibility/fillSubjects.ts'
import { databaseFileIn, fileUrl } from '../../src/company-database/sqlite/databaseFile.ts'
import { migrations } from '../../src/migrations/index.ts'
import { startLab, type Client, type Lab } from '../helpers/lab.ts'

const onSqlite = process.env.DATABASE_URL ? describe.skip : describe

const ids = { user: randomUUID(), course: randomUUID(), company: randomUUID(), membership: randomUUID(), customer: randomUUID(), note: randomUUID() }

/** A database as the first version of the lab left it: its tables, and a few records as it wrote them. */
async function firstVersion(dataDir: string): Promise<void> {
  const client = createClient({ url: fileUrl(databaseFileIn(dataDir)) })
  const [first] = migrations
  if (!first) throw new Error('There is no first migration')
  await first.up({ db: drizzle(client) } as never)
  const insert = async (table: string, row: Record<string, InValue>) => {
    const columns = Object.keys(row)
    const names = columns.map((name) => `"${name}"`).join(', ')
    await client.execute({ sql: `INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`, args: Object.values(row) })
  }
  await insert('payload_migrations', { id: randomUUID(), name: first.name, batch: 1 })
  await insert('users', { id: ids.user, name: '王雨桐', role: 'student', status: 'active', username: '2024010102' })
  await insert('courses', { id: ids.course, name: 'CRM', code: 'CRM' })
  await insert('companies', { id: ids.company, name: '上海飞达', code: 'feida', course_id: ids.course })
  await insert('memberships', { id: ids.membership, user_id: ids.user, company_id: ids.company, read_only: 0 })
  await insert('customers', { id: ids.customer, name: '山西大学', code: 'KH000001', owner_id: ids.user, company_id: ids.company, slot_text01: '一直在' })
  await insert('notes', { id: ids.note, text: '回电', owner_id: ids.user, company_id: ids.company })
  await insert('notes_rels', { parent_id: ids.note, path: 'target', customers_id: ids.customer })
  client.close()
}

onSqlite('a database of the first version', () => {
  let lab: Lab
  let instructor: Client

  beforeAll(async () => {
    lab = await startLab({ prepare: firstVersion })
    const admin = await lab.user({ role: 'admin', name: 'Admin' })
    instructor = await lab.client(admin, { id: ids.company })
  })
  afterAll(() => lab.close())

  async function stored(query: string): Promise<Record<string, unknown>[]> {
    const client = createClient({ url: fileUrl(databaseFileIn(String(process.env.DATA_DIR))) })
    const { rows } = await client.execute(query)
    client.close()
    return rows.map((row) => ({ ...row }))
  }

  it('is copied and brought to the present schema with all that was in it', async () => {
    expect(readdirSync(join(String(process.env.DATA_DIR), 'backups')).filter((name) => name.startsWith('before-migration-'))).toHaveLength(1)
    expect((await instructor('GET', `/api/customers/${ids.customer}?depth=0`)).body).toMatchObject({ name: '山西大学', code: 'KH000001', owner: ids.user })
    expect((await instructor('GET', `/api/memberships/${ids.membership}?depth=0`)).body).toMatchObject({ user: ids.user, furtherPositions: [] })
  })

  it('keeps the values of custom fields in their slots', async () => {
    const field = { name: 'x_past', type: 'text', label: '过去' }
    expect((await instructor('POST', '/api/field-settings', { target: 'customers', scope: 'company', company: ids.company, fields: [field] })).status).toBe(201)
    expect(await stored('SELECT slot_text01 FROM customers')).toEqual([{ slot_text01: '一直在' }])
  })

  it('gets what was not kept then: whose record a note is attached to', async () => {
    expect(await fillSubjects(lab.payload)).toBe(1)
    expect(await stored('SELECT subject_owner_id, subject_kind FROM notes')).toEqual([{ subject_owner_id: ids.user, subject_kind: 'customers' }])
    expect(await fillSubjects(lab.payload)).toBe(0)
  })

  it('is worked with as if it were new', async () => {
    expect((await instructor('POST', '/api/customers', { name: 'After the upgrade' })).status).toBe(201)
    expect((await instructor('GET', '/api/customers')).body.totalDocs).toBe(2)
  })
})

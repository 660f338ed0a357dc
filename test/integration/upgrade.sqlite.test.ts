import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createClient } from '@libsql/client'
import { sql, type MigrateUpArgs } from '@payloadcms/db-sqlite'
import type { Migration } from 'payload'

import { databaseFileIn, fileUrl } from '../../src/company-database/sqlite/databaseFile.ts'
import { migrate } from '../../src/migrate.ts'
import { migrations } from '../../src/migrations/index.ts'
import { startLab, type Client, type Lab } from '../helpers/lab.ts'

const onSqlite = process.env.DATABASE_URL ? describe.skip : describe

/** What the next version of this program would bring. */
const addColumn = {
  name: '29990101_000000_add_column',
  up: async ({ db }: MigrateUpArgs) => {
    await db.run(sql`ALTER TABLE customers ADD COLUMN added_later text DEFAULT 'new'`)
  },
  down: async () => undefined,
}

const upgraded = [...migrations, addColumn] as unknown as Migration[]

onSqlite('a database of an earlier version', () => {
  let lab: Lab
  let student: Client
  let dataDir: string

  beforeAll(async () => {
    lab = await startLab()
    dataDir = String(process.env.DATA_DIR)
    const { companies } = await lab.course({ companies: 1 })
    const [first] = companies
    if (!first) throw new Error('The course has no company')
    student = await lab.client(first.member, first.company)
    for (const name of ['山西大学', '美特好']) expect((await student('POST', '/api/customers', { name })).status).toBe(201)
  })
  afterAll(() => lab.close())

  const copies = () => readdirSync(join(dataDir, 'backups')).filter((name) => name.startsWith('before-migration-'))

  async function rows(file: string): Promise<Record<string, unknown>[]> {
    const client = createClient({ url: fileUrl(file) })
    try {
      return (await client.execute('SELECT * FROM customers ORDER BY code')).rows.map((row) => ({ ...row }))
    } finally {
      client.close()
    }
  }

  it('was not copied when it was made, for there was nothing to lose', () => {
    expect(readdirSync(dataDir)).not.toContain('backups')
  })

  it('keeps its data when it is migrated, and is copied before', async () => {
    const before = await rows(databaseFileIn(dataDir))
    await migrate(lab.payload, upgraded)
    expect(await rows(databaseFileIn(dataDir))).toEqual(before.map((row) => ({ ...row, added_later: 'new' })))
    expect(copies()).toHaveLength(1)
    expect(await rows(join(dataDir, 'backups', String(copies()[0])))).toEqual(before)
    expect((await student('POST', '/api/customers', { name: 'After the upgrade' })).status).toBe(201)
    expect((await student('GET', '/api/customers')).body.totalDocs).toBe(3)
  })

  it('is neither migrated nor copied a second time', async () => {
    await migrate(lab.payload, upgraded)
    expect(copies()).toHaveLength(1)
  })
})

/** Plug-ins and the core grow in any order: an existing installation takes the new tables, and what it has stays. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createClient } from '@libsql/client'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { CollectionConfig, Config, Migration, Plugin } from 'payload'

import { databaseFileIn, fileUrl } from '../../src/company-database/sqlite/databaseFile.ts'
import { freshProgram } from '../helpers/freshProgram.ts'
import type { Client, Doc, Lab } from '../helpers/lab.ts'
import { migrationSince, newestSnapshot } from '../helpers/plugIn.ts'

const onSqlite = process.env.DATABASE_URL ? describe.skip : describe

const salesFunnelLine = { slug: 'sales-funnel', name: 'salesFunnel' }
const [first, second, between, third, ofCore] = ['repair-orders', 'repair-parts', 'site-visits', 'surveys', 'holidays']
/** Longer than Payload lets a name be, and equal up to there. */
const long = ['aVeryLongNameOfAFieldThatNobodyWouldWrite', 'aVeryLongNameOfAFieldThatNobodyWouldWriteTwice'] as const

onSqlite('an installation with two plug-ins', () => {
  const kept = mkdtempSync(join(tmpdir(), 'crm-lab-test-'))
  let lab: Lab
  let student: Client
  let people: { member: { username: string }; company: Doc }
  let grown: Awaited<ReturnType<typeof migrationSince>>
  const known: Migration[] = []

  /** Starts the program anew on the same data, with these collections in the core and these plug-ins around the sales funnel. */
  async function start(core: string[], before: string[][], after: string[][]): Promise<void> {
    freshProgram([salesFunnelLine])
    jest.unstable_unmockModule('../../collections/index.ts')
    const { salesFunnel } = await import('../../plugins/sales-funnel/index.ts')
    const { coreCollections } = await import('../../collections/index.ts')
    const { definePlugin } = await import('../../src/plugin/index.ts')
    const { companyCollection } = await import('../../collections/companyCollection.ts')
    const collection = (slug: string): CollectionConfig =>
      companyCollection({
        slug,
        listColumns: ['name'],
        fields: [{ name: 'name', type: 'text', index: true }, ...long.map((name) => ({ name, type: 'text' as const, index: true }))],
        indexes: [{ fields: ['company', 'name'], unique: true }, { fields: ['company', ...long] }],
      })
    const plugin = (slugs: string[]): Plugin =>
      definePlugin({ slug: slugs[0] ?? '', title: { zh: slugs[0] ?? '', en: slugs[0] ?? '' }, collections: slugs.map(collection) })()
    const inTurn =
      (plugins: Plugin[]): Plugin =>
      async (config: Config) => {
        let changed = config
        for (const one of plugins) changed = await one(changed)
        return changed
      }
    jest.unstable_mockModule('../../collections/index.ts', () => ({ coreCollections: [...core.map(collection), ...coreCollections] }))
    jest.unstable_mockModule('../../plugins/sales-funnel/index.ts', () => ({
      salesFunnel: () => inTurn([...before.map(plugin), salesFunnel(), ...after.map(plugin)]),
    }))
    const { startLab } = await import('../helpers/lab.ts')
    lab = await startLab({ prepare: async (dataDir) => cpSync(kept, dataDir, { recursive: true }) })
  }

  /** Writes the migration that a developer would have, and applies it. */
  async function migrateSince(before: unknown, name: string): Promise<typeof grown> {
    const { migrate } = await import('../../src/migrate.ts')
    const { migrations } = await import('../../src/migrations/index.ts')
    const written = await migrationSince(before, lab.payload, name)
    known.push(written.migration)
    await migrate(lab.payload, [...(migrations as unknown as Migration[]), ...known])
    return written
  }

  async function stored(query: string): Promise<Record<string, unknown>[]> {
    const client = createClient({ url: fileUrl(databaseFileIn(String(process.env.DATA_DIR))) })
    const { rows } = await client.execute(query)
    client.close()
    return rows.map((row) => ({ ...row }))
  }

  async function create(collection: string, name: string): Promise<number> {
    return (await student('POST', `/api/${collection}`, { name })).status
  }

  beforeAll(async () => {
    await start([], [[first]], [[third]])
    const { snapshot } = await migrateSince(newestSnapshot(), 'two-plug-ins')
    const { instructor, companies } = await lab.course({ companies: 1 })
    people = { member: instructor, company: companies[0]!.company }
    student = await lab.client(people.member, people.company)
    for (const collection of [first, third, 'customers']) expect([collection, await create(collection, '原有')]).toEqual([collection, 201])
    await lab.payload.destroy()
    rmSync(kept, { recursive: true, force: true })
    cpSync(String(process.env.DATA_DIR), kept, { recursive: true })
    rmSync(String(process.env.DATA_DIR), { recursive: true, force: true })

    await start([ofCore], [[first, second], [between]], [[third]])
    grown = await migrateSince(snapshot, 'growth')
    student = await lab.client(people.member, people.company)
  })
  afterAll(async () => {
    await lab.close()
    rmSync(kept, { recursive: true, force: true })
  })

  it('takes a collection more of the first, a plug-in between them and a collection more of the core', async () => {
    for (const collection of [first, second, between, third, ofCore]) expect([collection, await create(collection, '新的')]).toEqual([collection, 201])
  })

  it('keeps what it has', async () => {
    for (const collection of [first, third, 'customers']) {
      const { body } = await student('GET', `/api/${collection}?where[name][equals]=原有`)
      expect([collection, body.totalDocs]).toEqual([collection, 1])
    }
  })

  it('is changed only where something is new', () => {
    const changed = grown.statements.flatMap((statement) => [...statement.matchAll(/(?:CREATE TABLE|ON|ALTER TABLE) `([^`]+)`/g)].map(([, table]) => table))
    const news = [second, between, ofCore].map((slug) => slug.replace('-', '_')).flatMap((table) => [table, `_${table}_v`])
    expect(new Set(changed)).toEqual(new Set([...news, 'payload_locked_documents_rels']))
    expect(grown.statements.filter((statement) => /^DROP/.test(statement))).toEqual([])
  })

  it('still refuses the same twice where a rule says so', async () => {
    for (const collection of [first, second, between]) expect([collection, await create(collection, '新的')]).toEqual([collection, 400])
  })

  it('has indexes that are named after their table, each once, and none longer than Payload lets a name be', async () => {
    const indexes = (await stored("SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")) as { name: string; tbl_name: string }[]
    expect(indexes.filter(({ name, tbl_name: table }) => !name.startsWith(`${table}_`))).toEqual([])
    expect(indexes.filter(({ name }) => name.length > 60)).toEqual([])
    expect(indexes.map(({ name }) => name)).toContain('repair_parts_company_id_name_idx')
  })

  it('would have indexes on MongoDB whose names the driver makes of their keys', async () => {
    const { mongooseAdapter } = await import('@payloadcms/db-mongodb')
    const models = mongooseAdapter({ url: 'mongodb://127.0.0.1/never-connected' }).init({ payload: lab.payload }) as MongooseAdapter
    await models.init?.()
    const indexes = Object.values(models.collections).flatMap(({ schema }) => schema.indexes())
    expect(indexes).toContainEqual([{ company: 1, name: 1 }, expect.objectContaining({ unique: true })])
    expect(indexes.filter(([, options]) => options.name !== undefined)).toEqual([])
  })

  it('would have the same schema if collections and plug-ins stood in another order', async () => {
    const { snapshot } = grown
    await lab.close()
    await start([ofCore], [[third], [between]], [[second, first]])
    expect((await migrationSince(snapshot, lab.payload, 'none')).statements).toEqual([])
  })
})

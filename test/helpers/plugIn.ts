import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { sql } from '@payloadcms/db-sqlite'
import type { CollectionConfig, Migration, Payload } from 'payload'

import { migrations } from '../../src/migrations/index.ts'

/** Adds collections to the lab that is started next, as a plug-in would. Must be called before anything loads the configuration. */
export async function plugIn(collections: CollectionConfig[]): Promise<void> {
  // Loaded here, because the lab's helpers are used outside of Jest as well.
  const { jest } = await import('@jest/globals')
  const { coreCollections } = await import('../../collections/index.ts')
  // Their tables are made last, like those of a plug-in: the tables of the lab keep the names of their indexes.
  const last = collections.map((collection) => ({ ...collection, custom: { ...collection.custom, plugin: 'test' } }))
  jest.unstable_mockModule('../../collections/index.ts', () => ({ coreCollections: [...coreCollections, ...last] }))
}

interface DrizzleKit {
  generateDrizzleJson: (schema: unknown) => Promise<unknown>
  generateMigration: (before: unknown, after: unknown) => Promise<string[]>
}

type Embedded = { requireDrizzleKit?: () => DrizzleKit; schema?: unknown }

/** The lab's migrations, and one more for the tables of collections that only a test has. MongoDB needs none. */
export async function migrationsWithPlugIns(payload: Payload): Promise<Migration[]> {
  const known = migrations as unknown as Migration[]
  const { requireDrizzleKit, schema } = payload.db as unknown as Embedded
  if (payload.db.name !== 'sqlite' || !requireDrizzleKit) return known
  const kit = requireDrizzleKit.call(payload.db)
  const statements = await kit.generateMigration(lastSnapshot(), await kit.generateDrizzleJson(schema))
  const up = async ({ db }: { db: { run: (statement: unknown) => Promise<unknown> } }): Promise<void> => {
    for (const statement of statements) await db.run(sql.raw(statement))
  }
  return [...known, { name: 'test-plug-ins', up, down: async () => {} } as unknown as Migration]
}

function lastSnapshot(): unknown {
  const folder = join(process.cwd(), 'src/migrations')
  const last = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  return JSON.parse(readFileSync(join(folder, last ?? ''), 'utf8'))
}

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
  jest.unstable_mockModule('../../collections/index.ts', () => ({ coreCollections: [...coreCollections, ...collections] }))
}

interface DrizzleKit {
  generateDrizzleJson: (schema: unknown) => Promise<unknown>
  generateMigration: (before: unknown, after: unknown) => Promise<string[]>
}

type Embedded = { requireDrizzleKit: () => DrizzleKit; schema: unknown }

/** The lab's migrations, and one more for the tables of collections that only a test has. MongoDB needs none. */
export async function migrationsWithPlugIns(payload: Payload): Promise<Migration[]> {
  const known = migrations as unknown as Migration[]
  return payload.db.name === 'sqlite' ? [...known, (await migrationSince(newestSnapshot(), payload, 'test-plug-ins')).migration] : known
}

/** What `migrate:create` would write: the steps from a stored schema to that of the running program, and the latter. */
export async function migrationSince(
  before: unknown,
  payload: Payload,
  name: string,
): Promise<{ migration: Migration; statements: string[]; snapshot: unknown }> {
  const { requireDrizzleKit, schema } = payload.db as unknown as Embedded
  const kit = requireDrizzleKit.call(payload.db)
  const snapshot = await kit.generateDrizzleJson(schema)
  const statements = await kit.generateMigration(before, snapshot)
  const up = async ({ db }: { db: { run: (statement: unknown) => Promise<unknown> } }): Promise<void> => {
    for (const statement of statements) await db.run(sql.raw(statement))
  }
  return { migration: { name, up, down: async () => {} } as unknown as Migration, statements, snapshot }
}

/** The schema that the newest migration leaves. */
export function newestSnapshot(): unknown {
  const folder = join(process.cwd(), 'src/migrations')
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  return JSON.parse(readFileSync(join(folder, newest ?? ''), 'utf8'))
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import type { Migration, Payload } from 'payload'

import { backupFolder, timestamp } from './backup/backupFolder.ts'
import { appliedMigrations, copyDatabase, databaseFileIn } from './company-database/sqlite/databaseFile.ts'
import { readEnvironment } from './environment.ts'
import { migrations } from './migrations/index.ts'

/**
 * Brings the database to the current schema, after a copy of it into the back-up folder when there is anything to lose.
 * MongoDB needs none: its adapter keeps collections and indexes itself. A migration that fails ends the process.
 *
 * @param known every migration from the first on, in order
 */
export async function migrate(payload: Payload, known = migrations as unknown as Migration[]): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  const { dataDir } = readEnvironment()
  const file = databaseFileIn(dataDir)
  const applied = await appliedMigrations(file)
  const pending = known.filter(({ name }) => !applied?.includes(name))
  if (pending.length === 0) return
  if (applied) {
    const folder = backupFolder(dataDir)
    mkdirSync(folder, { recursive: true })
    const copy = join(folder, `before-migration-${timestamp()}.db`)
    await copyDatabase(file, copy)
    payload.logger.info({ msg: `The database was copied to ${copy} before it is migrated` })
  }
  await payload.db.migrate({ migrations: known as unknown as NonNullable<Parameters<typeof payload.db.migrate>[0]>['migrations'] })
}

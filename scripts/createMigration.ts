/**
 * Writes an additive SQLite migration from the difference between the collections and the last migration's snapshot:
 * `npm run migrate:create -- name`. Only the newest snapshot is ever read, so it is the only one that stays.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { getPayload } from 'payload'

import config from '../payload.config.ts'

const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
await payload.db.createMigration({ payload, migrationName: process.argv[2] ?? 'change', forceAcceptWarning: true })
keepNewestSnapshot(payload.db.migrationDir)
process.exit(0)

/** Deletes the snapshots of earlier migrations and writes the newest without white space. */
function keepNewestSnapshot(folder: string): void {
  const [newest, ...earlier] = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .map((name) => join(folder, name))
  for (const file of earlier) rmSync(file)
  if (newest) writeFileSync(newest, `${JSON.stringify(JSON.parse(readFileSync(newest, 'utf8')))}\n`)
}

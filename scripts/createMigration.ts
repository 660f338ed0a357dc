/**
 * Writes an additive SQLite migration from the difference between the collections and the last migration's snapshot:
 * `npm run migrate:create -- name`.
 */
import { getPayload } from 'payload'

import config from '../payload.config.ts'

const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
await payload.db.createMigration({ payload, migrationName: process.argv[2] ?? 'change', forceAcceptWarning: true })
process.exit(0)

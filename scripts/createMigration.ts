/**
 * Writes an additive SQLite migration from the difference between the collections and the last migration's snapshot:
 * `npm run migrate:create -- name`.
 */
import './keepAlive.ts'

process.env.PAYLOAD_MIGRATING = 'true'

const { default: config } = await import('../payload.config.ts')
const { getPayload } = await import('payload')
const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
await payload.db.createMigration({ payload, migrationName: process.argv[2] ?? 'change', forceAcceptWarning: true })
process.exit(0)

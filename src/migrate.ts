import type { Payload } from 'payload'

import { migrations } from './migrations/index.ts'

/** Brings the database to the current schema. MongoDB needs none: its adapter keeps collections and indexes itself. */
export async function migrate(payload: Payload): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  await payload.db.migrate({ migrations: migrations as unknown as NonNullable<Parameters<typeof payload.db.migrate>[0]>['migrations'] })
}

import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'

import { decorateDatabase } from './decorateDatabase.ts'

/**
 * Puts the company database around a database adapter: every method call of the adapter, whoever makes it, passes
 * through storage view, where guard, row isolation and relation check (architecture, section 6).
 *
 * @param adapter what `sqliteAdapter()` or `mongooseAdapter()` returned
 * @param prepare engine-specific preparation of the adapter before it is decorated, for example the SQLite write lane
 */
export function companyDatabase(adapter: DatabaseAdapterObj, prepare: (database: BaseDatabaseAdapter) => void): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      prepare(database)
      return decorateDatabase(database)
    },
  } as DatabaseAdapterObj
}

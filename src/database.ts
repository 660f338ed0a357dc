import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'

import { companyDatabase } from './company-database/index.ts'
import { literalOperators } from './company-database/literalOperators.ts'
import { installMongodb } from './company-database/mongodb/installMongodb.ts'
import { databaseFileIn, fileUrl } from './company-database/sqlite/databaseFile.ts'
import { deleteFound } from './company-database/sqlite/deleteFound.ts'
import { nameIndexes } from './company-database/sqlite/indexNames.ts'
import { insertReturningId } from './company-database/sqlite/insertReturningId.ts'
import { installWriteLane } from './company-database/sqlite/installWriteLane.ts'
import type { Environment } from './environment.ts'

/** The one place that chooses a database engine. */
export function database(environment: Environment): DatabaseAdapterObj {
  if (environment.databaseKind === 'mongodb') {
    return companyDatabase(
      mongooseAdapter({
        url: environment.DATABASE_URL,
        // An acknowledged write is on most members, so that it outlives a change of the primary.
        // Indexes are built by `installMongodb`, one collection after another.
        connectOptions: { writeConcern: { w: 'majority' }, autoIndex: false },
        transactionOptions: { writeConcern: { w: 'majority' } },
      }),
      installMongodb,
    )
  }
  return companyDatabase(
    sqliteAdapter({
      client: { url: fileUrl(databaseFileIn(environment.dataDir)) },
      idType: 'uuid',
      wal: true,
      push: false,
      migrationDir: 'src/migrations',
    }),
    (adapter) => {
      literalOperators(adapter)
      insertReturningId(adapter)
      deleteFound(adapter)
      nameIndexes(adapter)
      installWriteLane(adapter, environment.dataDir)
    },
  )
}

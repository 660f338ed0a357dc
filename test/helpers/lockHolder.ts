/** Another program that holds the database file for a while: `tsx lockHolder.ts FILE MILLISECONDS`. */
import { createClient } from '@libsql/client'

import { fileUrl } from '../../src/company-database/sqlite/databaseFile.ts'

const [, , file = '', milliseconds = '0'] = process.argv
const client = createClient({ url: fileUrl(file) })
await client.execute('PRAGMA busy_timeout = 10000')
await client.execute('BEGIN IMMEDIATE')
console.log('locked')
setTimeout(() => {
  void client.execute('ROLLBACK').then(() => client.close())
}, Number(milliseconds))

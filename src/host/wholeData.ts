import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { databaseFileIn } from '../company-database/sqlite/databaseFile.ts'
import type { Environment } from '../environment.ts'

/** What an installation leaves in its folder only once it has run. */
const traces = ['demo-accounts.json', 'uploads', 'lab.db-wal', 'backups']

/**
 * An empty or missing database beside what an installation leaves is a loss, not a new beginning: a new one would be
 * filled with the demo course, and the old back-ups with copies of it.
 *
 * @throws Error that says what to do
 */
export function refuseLostDatabase({ dataDir, databaseKind }: Pick<Environment, 'dataDir' | 'databaseKind'>): void {
  if (databaseKind !== 'sqlite') return
  const file = databaseFileIn(dataDir)
  if (existsSync(file) && statSync(file).size > 0) return
  const found = traces.filter((name) => hasContent(join(dataDir, name)))
  if (found.length === 0) return
  throw new Error(
    `数据库 ${file} 不存在或为空，但数据文件夹中仍有数据（${found.join(', ')}）。\n` +
      `The database ${file} is ${existsSync(file) ? 'empty' : 'missing'}, but the data folder still holds data (${found.join(', ')}).\n` +
      'Put the database back, restore a back-up (npm run restore -- FILE), or choose an empty folder with DATA_DIR to begin anew.',
  )
}

function hasContent(path: string): boolean {
  if (!existsSync(path)) return false
  const found = statSync(path)
  return found.isDirectory() ? readdirSync(path).length > 0 : found.size > 0
}

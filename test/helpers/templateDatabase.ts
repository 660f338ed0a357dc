import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { copyDatabase, databaseFileIn } from '../../src/company-database/sqlite/databaseFile.ts'

const folder = 'node_modules/.cache/crm-lab'

/** Puts an empty, migrated database into a new data folder, if an earlier lab with the same migrations has left one. */
export function copyTemplate(dataDir: string): void {
  const kept = template()
  if (existsSync(kept)) copyFileSync(kept, databaseFileIn(dataDir))
}

/** Leaves the empty, migrated database of this lab for those that start after it. */
export async function keepTemplate(dataDir: string): Promise<void> {
  const kept = template()
  if (existsSync(kept)) return
  mkdirSync(folder, { recursive: true })
  const unfinished = join(folder, `${String(process.pid)}-${String(Date.now())}.db`)
  await copyDatabase(databaseFileIn(dataDir), unfinished)
  for (const name of readdirSync(folder)) if (name.startsWith('template-') && join(folder, name) !== kept) rmSync(join(folder, name), { force: true })
  renameSync(unfinished, kept)
}

/** Named after what the migrations say, so that a changed one makes a new template. */
function template(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync('src/migrations').sort()) if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join('src/migrations', name)))
  return join(folder, `template-${hash.digest('hex').slice(0, 16)}.db`)
}

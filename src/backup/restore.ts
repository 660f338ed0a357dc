import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { checkDatabase } from '../company-database/sqlite/databaseFile.ts'
import { lockDataFolder } from '../company-database/sqlite/fileLock.ts'
import type { Environment } from '../environment.ts'
import { unpack, withStage, type Manifest } from './archive.ts'
import { backup } from './backup.ts'
import { backupFolder, timestamp } from './backupFolder.ts'
import { exchange, moveAll } from './dataFiles.ts'
import { isEmpty, load, refuseBesideServers } from './mongodbDump.ts'

type Installation = Pick<Environment, 'dataDir' | 'databaseKind' | 'DATABASE_URL'>

/**
 * Brings an installation back to a back-up exactly: database, uploads, secret, accounts. What was there before is kept
 * in the data folder's `backups`.
 *
 * @returns where the previous state is kept
 * @throws Error when the lab runs, or the file is no whole back-up of the same kind of database; then nothing has changed
 */
export async function restore(installation: Installation, file: string): Promise<string> {
  const { dataDir, databaseKind } = installation
  mkdirSync(dataDir, { recursive: true })
  return withStage(dataDir, async (stage) => {
    const manifest = await unpack(file, stage)
    if (manifest.kind !== databaseKind) throw new Error(`${file} is a back-up of ${manifest.kind}, and this installation works with ${databaseKind}.`)
    const lock = await lockDataFolder(dataDir)
    try {
      const aside = join(backupFolder(dataDir), `before-restore-${timestamp()}`)
      return await (databaseKind === 'sqlite' ? restoreSqlite(dataDir, stage, aside) : restoreMongodb(installation, { stage, aside, manifest }))
    } finally {
      await lock.release()
    }
  })
}

async function restoreSqlite(dataDir: string, stage: string, aside: string): Promise<string> {
  const database = join(stage, 'database', 'lab.db')
  if (!existsSync(database)) throw new Error('The back-up holds no database')
  await checkDatabase(database)
  moveAll(exchange(dataDir, { restored: join(stage, 'data'), aside, database }))
  return aside
}

async function restoreMongodb(installation: Installation, { stage, aside, manifest }: { stage: string; aside: string; manifest: Manifest }): Promise<string> {
  const { DATABASE_URL, dataDir } = installation
  await refuseBesideServers(DATABASE_URL)
  const previous = `${aside}.tar.gz`
  if (!(await isEmpty(DATABASE_URL))) await backup(installation, previous)
  await load(DATABASE_URL, join(stage, 'database'), manifest.collections)
  moveAll(exchange(dataDir, { restored: join(stage, 'data'), aside, database: null }))
  return existsSync(previous) ? previous : aside
}

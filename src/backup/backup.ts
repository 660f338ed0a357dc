import { join, resolve } from 'node:path'

import { copyDatabase, databaseFileIn } from '../company-database/sqlite/databaseFile.ts'
import type { Environment } from '../environment.ts'
import { pack, withStage, type Manifest } from './archive.ts'
import { backupFolder, timestamp } from './backupFolder.ts'
import { copyData } from './dataFiles.ts'
import { dump } from './mongodbDump.ts'

type Installation = Pick<Environment, 'dataDir' | 'databaseKind' | 'DATABASE_URL'>

/**
 * Backs up the whole installation into one archive: the database as of one moment, uploads, the generated secret and
 * accounts. The lab may run meanwhile; the database comes first, so that every upload it names is in the archive.
 *
 * @param file where to; by default a file named after the time in the data folder's `backups`
 * @returns the absolute path of the archive
 */
export async function backup(installation: Installation, file = join(backupFolder(installation.dataDir), `lab-${timestamp()}.tar.gz`)): Promise<string> {
  const { dataDir, databaseKind } = installation
  const target = resolve(file)
  await withStage(dataDir, async (stage) => {
    const collections = await backupDatabase(installation, join(stage, 'database'))
    copyData(dataDir, join(stage, 'data'))
    await pack(stage, { format: 1, kind: databaseKind, createdAt: new Date().toISOString(), collections }, target)
  })
  return target
}

async function backupDatabase({ dataDir, databaseKind, DATABASE_URL }: Installation, folder: string): Promise<Manifest['collections']> {
  if (databaseKind === 'mongodb') return dump(DATABASE_URL, folder)
  await copyDatabase(databaseFileIn(dataDir), join(folder, 'lab.db'))
  return []
}

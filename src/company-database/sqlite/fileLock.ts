import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { createClient } from '@libsql/client'

import { fileUrl } from './databaseFile.ts'
import { isBusy } from './sqliteError.ts'

export interface FileLock {
  release: () => Promise<void>
}

/**
 * Makes this process the only one that works with the data folder's database.
 *
 * The lock is an open transaction on a small database file beside it, so the operating system gives it back when the
 * process ends, however it ends: there is no stale lock to judge by process numbers, which containers reuse.
 * `lab.pid` only tells people who holds it.
 *
 * @throws Error that names the process which holds the folder
 */
export async function lockDataFolder(dataDir: string): Promise<FileLock> {
  const holderFile = join(dataDir, 'lab.pid')
  const client = createClient({ url: fileUrl(join(dataDir, 'lab.lock')) })
  try {
    await client.execute('BEGIN EXCLUSIVE')
  } catch (error) {
    client.close()
    if (!isBusy(error)) throw error
    throw new Error(
      `数据目录正在被另一个进程使用。The data folder ${dataDir} is in use${holderOf(holderFile)}. ` +
        'Stop that lab first, or give this one a folder of its own with DATA_DIR.',
      { cause: error },
    )
  }
  writeFileSync(holderFile, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }))
  return {
    release: async () => {
      rmSync(holderFile, { force: true })
      await client.execute('ROLLBACK')
      client.close()
    },
  }
}

function holderOf(file: string): string {
  try {
    const { pid, since } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; since: string }
    return ` by process ${pid} since ${since}`
  } catch {
    return ''
  }
}

import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Enough that a disk with nothing but the last blocks of its reserve does not pass. */
const sample = Buffer.alloc(256 * 1024)

/** Whether the data folder takes a file now: writes one, waits for the disk, and removes it. */
export function takesFiles(dataDir: string): boolean {
  const file = join(dataDir, `.probe-${randomBytes(6).toString('hex')}`)
  try {
    const handle = openSync(file, 'wx', 0o600)
    try {
      if (writeSync(handle, sample) < sample.length) return false
      fsyncSync(handle)
      return true
    } finally {
      closeSync(handle)
      rmSync(file, { force: true })
    }
  } catch {
    return false
  }
}

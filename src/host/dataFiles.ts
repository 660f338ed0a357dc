import { chmodSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What of a data folder tells something of people: only the owner of the installation reads it. */
const isPrivate = (name: string): boolean => /^(lab\.db.*|secret|demo-accounts\.json|uploads|backups)$/.test(name)

/** New files are the owner's alone, and so become those that an earlier version left open to everybody on the machine. */
export function keepFilesPrivate(dataDir: string): void {
  process.umask(0o077)
  for (const entry of existsSync(dataDir) ? readdirSync(dataDir, { withFileTypes: true }) : []) {
    if (!isPrivate(entry.name)) continue
    try {
      chmodSync(join(dataDir, entry.name), entry.isDirectory() ? 0o700 : 0o600)
    } catch (error) {
      // Files of somebody else, and file systems without modes, stay as they are.
      if (!['EPERM', 'ENOTSUP', 'EROFS', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
  }
}

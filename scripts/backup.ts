/** Backs up the installation, also while it runs: `npm run backup` or `npm run backup -- FILE`. */
import { statSync } from 'node:fs'

import { backup } from '../src/backup/backup.ts'
import { readEnvironment } from '../src/environment.ts'

try {
  const file = await backup(readEnvironment(), process.argv[2])
  console.log(`已备份到 Backed up to ${file} (${(statSync(file).size / 1024 / 1024).toFixed(1)} MB)`)
} catch (error) {
  console.error(`备份失败 The back-up failed: ${(error as Error).message}`)
  process.exitCode = 1
}

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Environment } from './environment.ts'

/** The key that signs sessions: from the environment, else generated once and kept in the data folder (mode 600). */
export function secretOf({ PAYLOAD_SECRET, dataDir }: Environment): string {
  if (PAYLOAD_SECRET) return PAYLOAD_SECRET
  const file = join(dataDir, 'secret')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Another process was first; its secret is the one that counts.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  const secret = readFileSync(file, 'utf8')
  if (secret.length >= 24) return secret
  throw new Error(`The file ${file} does not hold a whole secret. Put it back from a back-up, or remove it: a new one is made, and everybody signs in again.`)
}

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

import type { Environment } from '../environment.ts'

const accountSchema = z.object({
  username: z.string(),
  password: z.string(),
  role: z.string(),
  name: z.string(),
  company: z.object({ id: z.string(), name: z.string() }).optional(),
  position: z.string().optional(),
})

/** An account that was made with a generated password. */
export type Account = z.infer<typeof accountSchema>

/** Where the generated accounts are kept, readable by the owner of the installation only. */
export const accountsFile = ({ dataDir }: Pick<Environment, 'dataDir'>): string => join(dataDir, 'demo-accounts.json')

/** Replaces the file as a whole: a stop in the middle of the writing loses no password. */
export function writeAccounts(environment: Environment, accounts: Account[]): void {
  const file = accountsFile(environment)
  writeFileSync(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/**
 * The generated accounts; empty when the file has been removed.
 *
 * @throws Error that names the file when it is broken
 */
export function readAccounts(environment: Environment): Account[] {
  const file = accountsFile(environment)
  if (!existsSync(file)) return []
  try {
    return z.array(accountSchema).parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new Error(`The file ${file} cannot be read as a list of accounts. Put it back from a back-up, or remove it: the lab runs without it.`, {
      cause: error,
    })
  }
}

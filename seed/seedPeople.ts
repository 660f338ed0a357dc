import type { Payload } from 'payload'

import type { PlatformRole } from '../src/access/participation.ts'
import { acrossCompanies } from '../src/company-schema/requestStore.ts'
import type { Environment } from '../src/environment.ts'
import { readAccounts, writeAccounts, type Account } from '../src/host/accountsFile.ts'
import { newPassword } from './newPassword.ts'

export interface PersonSeed {
  username: string
  name: string
  role: PlatformRole
}

export interface People {
  accounts: Account[]
  /** Username → id. */
  ids: Map<string, string>
}

/**
 * Creates the people who are missing, with passwords of this installation's own. The file with the passwords is written
 * first, so that no account ever exists whose password nobody knows.
 */
export async function seedPeople(payload: Payload, environment: Environment, people: PersonSeed[]): Promise<People> {
  const known = new Map(readAccounts(environment).map((account) => [account.username, account]))
  const accounts = people.map((person) => ({ ...known.get(person.username), ...person, password: known.get(person.username)?.password ?? newPassword() }))
  writeAccounts(environment, accounts)
  // Side by side and outside of transactions: hashing a password takes a third of a second of a core.
  const ids = await Promise.all(accounts.map((account) => ensureUser(payload, account, known.has(account.username))))
  return { accounts, ids: new Map(accounts.map(({ username }, index) => [username, ids[index] ?? ''])) }
}

async function ensureUser(payload: Payload, { username, name, role, password }: Account, isPasswordKnown: boolean): Promise<string> {
  return acrossCompanies('seeding people', async () => {
    const { docs } = await payload.find({ collection: 'users', where: { username: { equals: username } }, limit: 1, depth: 0 })
    const found = docs[0]
    if (!found) {
      const data = { username, name, role, password, status: 'active' }
      const made = await payload.create({ collection: 'users', data: data as never, depth: 0, disableTransaction: true })
      return String(made.id)
    }
    if (!isPasswordKnown) await payload.update({ collection: 'users', id: found.id, data: { password } as never })
    return String(found.id)
  })
}

export async function hasUsers(payload: Payload): Promise<boolean> {
  const { totalDocs } = await acrossCompanies('is the installation empty?', () => payload.count({ collection: 'users' }))
  return totalDocs > 0
}

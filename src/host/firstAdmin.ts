import { randomBytes } from 'node:crypto'

import type { Payload } from 'payload'

import { acrossCompanies } from '../company-schema/requestStore.ts'
import type { Environment } from '../environment.ts'
import { writeAccounts } from './accountsFile.ts'

/** An installation without the demo course starts with one account, `admin`, whose password is generated. */
export async function createFirstAdmin(payload: Payload, environment: Environment): Promise<void> {
  const account = { username: 'admin', name: '系统管理员', role: 'admin', password: randomBytes(12).toString('base64url') }
  await acrossCompanies('first account of an empty installation', () =>
    payload.create({ collection: 'users', data: { ...account, status: 'active' } as never, overrideAccess: true }),
  )
  writeAccounts(environment, [account])
}

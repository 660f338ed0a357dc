import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Payload } from 'payload'

import { acrossCompanies } from '../company-schema/requestStore.ts'
import type { Environment } from '../environment.ts'
import { createFirstAdmin } from './firstAdmin.ts'

/**
 * Fills an installation that has no users. A seed that was interrupted is done again at the next start.
 *
 * @returns whether something was seeded
 */
export async function seedEmptyInstallation(payload: Payload, environment: Environment): Promise<boolean> {
  const marker = join(environment.dataDir, 'seed-unfinished')
  if (!existsSync(marker) && (await hasUsers(payload))) return false
  writeFileSync(marker, '')
  await createFirstAdmin(payload, environment)
  rmSync(marker)
  return true
}

async function hasUsers(payload: Payload): Promise<boolean> {
  const { totalDocs } = await acrossCompanies('is the installation empty?', () => payload.count({ collection: 'users', overrideAccess: true }))
  return totalDocs > 0
}

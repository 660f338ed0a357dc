import type { Payload } from 'payload'

import { hasUsers, seedAdminOnly, seedDemo, seedPlatform } from '../../seed/index.ts'
import type { Environment } from '../environment.ts'

/**
 * Gives every installation its dictionaries, and one that has no users the demo course or, with `DEMO=0`, its one
 * account. A demo seed that was interrupted is completed at the next start.
 *
 * @returns whether the installation was empty
 */
export async function seedEmptyInstallation(payload: Payload, environment: Environment): Promise<boolean> {
  const isEmpty = !(await hasUsers(payload))
  await seedPlatform(payload)
  if (environment.DEMO === '1') await seedDemo(payload, environment)
  else await seedAdminOnly(payload, environment)
  return isEmpty
}

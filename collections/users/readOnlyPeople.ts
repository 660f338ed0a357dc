import type { Payload } from 'payload'

import type { PlatformRole } from '../../src/access/participation.ts'
import { personOf } from '../../src/directory/directory.ts'
import { LabError } from '../../src/errors/labError.ts'
import { bilingual } from '../../src/language/bilingual.ts'

/**
 * People who may only read wherever they are members do not change their password, by whatever way (R81).
 *
 * @throws LabError `forbidden` (403)
 */
export async function refuseReadOnly(payload: Payload, person: { id: string; role: PlatformRole }): Promise<void> {
  const memberships = [...(await personOf(payload, person)).memberships.values()]
  if (memberships.length === 0 || !memberships.every(({ isReadOnly }) => isReadOnly)) return
  throw new LabError({
    code: 'forbidden',
    message: bilingual('只读用户不能修改密码', 'Read-only people cannot change their password'),
    data: { rule: 'R81' },
  })
}

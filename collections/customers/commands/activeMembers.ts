import type { PayloadRequest } from 'payload'

import { isRecordId } from '../../../src/company-database/recordId.ts'
import { acrossCompanies, currentStore } from '../../../src/company-schema/requestStore.ts'
import { LabError } from '../../../src/errors/labError.ts'
import { bilingual } from '../../../src/language/bilingual.ts'

interface Member {
  user: string
  readOnly?: boolean | null
}

/**
 * Makes sure that customers can be given to these people: active members of the current company who may write (R37, R81).
 *
 * @param field name of the input that names them, for the error
 * @throws LabError `rule` (422)
 */
export async function requireActiveMembers(req: PayloadRequest, users: string[], field: string): Promise<void> {
  const { company } = currentStore()
  // What cannot be an id is nobody, on either engine; as a filter it would be refused as malformed.
  const named = users.filter((user) => isRecordId(user, req.payload, 'users'))
  const [members, people] = await acrossCompanies('who of these people works in the company', async () => {
    // One after the other: a MongoDB transaction does one thing at a time.
    const all = { limit: 0, pagination: false, req } as const
    const working = await req.payload.db.find<Member & { id: string }>({
      collection: 'memberships',
      where: { and: [{ company: { equals: company?.id } }, { user: { in: named } }] },
      ...all,
    })
    const active = await req.payload.db.find<{ id: string }>({
      collection: 'users',
      where: { and: [{ id: { in: named } }, { status: { equals: 'active' } }] },
      ...all,
    })
    return [working, active]
  })
  const active = new Set(people.docs.map(({ id }) => String(id)))
  const writing = new Set(members.docs.flatMap(({ user, readOnly }) => (readOnly === true || !active.has(String(user)) ? [] : [String(user)])))
  const refused = users.filter((user) => !writing.has(user))
  if (refused.length === 0) return
  throw new LabError({
    code: 'rule',
    field,
    message: bilingual('负责人必须是本企业的在职员工，且不是只读用户', 'The owner must be an active member of this company who is not read-only'),
    data: { rule: 'R37', users: refused },
  })
}

import type { CollectionBeforeChangeHook, Field } from 'payload'

import { isStaff } from '../../src/access/participation.ts'
import { acrossCompanies } from '../../src/company-schema/requestStore.ts'
import { relatedId } from '../../src/company-schema/relatedId.ts'
import { LabError } from '../../src/errors/labError.ts'
import { bilingual } from '../../src/language/bilingual.ts'

/** Who leads the team (T9): one of the company's members, named by who teaches. */
export const leader: Field = {
  name: 'leader',
  type: 'relationship',
  relationTo: 'users',
  label: bilingual('组长', 'Team leader'),
  filterOptions: { role: { equals: 'student' } },
  admin: { position: 'sidebar', allowCreate: false, allowEdit: false, description: bilingual('须为本企业成员', 'One of the company’s members') },
  access: { create: ({ req }) => isStaff(req), update: ({ req }) => isStaff(req) },
}

/**
 * A team is led by one of its own.
 *
 * @throws LabError `rule` (422) for somebody who is no member of the company
 */
export const keepLeaderInTeam: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const named = relatedId(data.leader)
  if (!named || named === relatedId((originalDoc as { leader?: unknown } | undefined)?.leader)) return data
  const company = operation === 'create' ? null : String((originalDoc as { id: string }).id)
  const { totalDocs } = company
    ? await acrossCompanies('members of the company whose leader is named', () =>
        req.payload.db.count({ collection: 'memberships', where: { and: [{ company: { equals: company } }, { user: { equals: named } }] }, req }),
      )
    : { totalDocs: 0 }
  if (totalDocs > 0) return data
  throw new LabError({ code: 'rule', field: 'leader', message: bilingual('组长须为本企业成员', 'The team leader must be a member of the company') })
}

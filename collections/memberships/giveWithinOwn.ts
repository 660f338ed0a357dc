import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { excessOf, givingMember, type GrantRow } from '../../src/access/ownGrants.ts'
import { relatedId } from '../../src/company-schema/relatedId.ts'
import { LabError } from '../../src/errors/labError.ts'
import { bilingual } from '../../src/language/bilingual.ts'

interface Membership {
  user?: unknown
  position?: unknown
  furtherPositions?: unknown[] | null
  readOnly?: boolean | null
}

/**
 * A member neither changes their own position nor gives anybody a position that may do more than they may themselves;
 * instructors and admins do both. Who somebody is stays as it is: a membership is not handed to another person.
 *
 * @throws LabError `forbidden` (403) naming the field
 */
export const giveWithinOwn: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const member = givingMember()
  if (!member) return data
  const before = (originalDoc ?? {}) as Membership
  const after = { ...before, ...(data as Membership) }
  if (operation === 'update' && relatedId(after.user) !== relatedId(before.user)) throw refusal('user', texts.person)
  const given = positionsOf(after).filter(({ id }) => !positionsOf(before).some((one) => one.id === id))
  const isOwn = relatedId(after.user) === member.userId
  if (isOwn) {
    const [first] = [...given, ...positionsOf(before).filter(({ id }) => !positionsOf(after).some((one) => one.id === id))]
    if (first) throw refusal(first.field, texts.own)
    if ((before.readOnly ?? false) !== (after.readOnly ?? false)) throw refusal('readOnly', texts.own)
  }
  for (const { id, field } of given) {
    const rows = await permissionsOf(req, id)
    if (rows.some((row) => excessOf(member, row) !== null)) throw refusal(field, texts.beyond)
  }
  return data
}

function positionsOf({ position, furtherPositions }: Membership): { id: string; field: 'position' | 'furtherPositions' }[] {
  const main = relatedId(position)
  const further = (furtherPositions ?? []).flatMap((one) => relatedId(one) ?? [])
  return [...(main ? [{ id: main, field: 'position' as const }] : []), ...further.map((id) => ({ id, field: 'furtherPositions' as const }))]
}

async function permissionsOf(req: PayloadRequest, id: string): Promise<GrantRow[]> {
  const found = await req.payload.db.findOne<{ id: string; permissions?: GrantRow[] | null }>({ collection: 'positions', where: { id: { equals: id } }, req })
  return found?.permissions ?? []
}

const texts = {
  own: bilingual('自己的职位由教师或其他负责人安排', 'Your own position is given by the instructor or by somebody else in charge'),
  beyond: bilingual('该职位的权限超出您自己的权限；请联系教师', 'This position may do more than you may yourself; ask your instructor'),
  person: bilingual('员工不能换成另一个人；请新增员工', 'A membership cannot be handed to another person; add a member instead'),
}

const refusal = (field: string, message: (typeof texts)['own']): LabError => new LabError({ code: 'forbidden', field, message })

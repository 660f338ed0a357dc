import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { byRightsAlone } from '../../../src/access/byRightsAlone.ts'
import { givingMember, withinOwn } from '../../../src/access/ownGrants.ts'
import { defineCommand } from '../../../src/commands/index.ts'
import { LabError } from '../../../src/errors/labError.ts'
import { bilingual, inLanguage } from '../../../src/language/bilingual.ts'
import { ownDiscountLimit } from '../giveWithinOwn.ts'
import { permissionsOf, templateOf, type TemplatePosition } from './templates.ts'

/**
 * `POST /api/positions/from-template { levels: 2｜3｜4 }`: makes a whole tree of positions with sensible rights in the
 * current company (R85, S3), with names in the person's language. Those that a member makes get of it what the member has.
 * Answers `{ positions: [{ id, name, parent }] }`.
 *
 * @throws LabError `conflict` (409) when the company has positions of these names
 */
export const fromTemplate = defineCommand({
  collection: 'positions',
  name: 'from-template',
  on: 'collection',
  label: bilingual('按模板建立职位', 'Positions from a template'),
  input: z.object({ levels: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
  access: async ({ req }) => (await byRightsAlone('positions').create({ req })) === true,
  run: async ({ req, input: { levels } }) => {
    const tree = templateOf(levels)
    const nameOf = ({ name }: TemplatePosition): string => inLanguage(name, req.i18n.language)
    await refuseTaken(req, tree.map(nameOf))
    const member = givingMember()
    const limit = member ? await ownDiscountLimit(req, member) : 100
    const ids = new Map<string, string>()
    const positions: { id: string; name: string; parent: string | null }[] = []
    for (const position of tree) {
      const parent = position.above === null ? null : (ids.get(position.above) ?? null)
      const made = { name: nameOf(position), parent, discountLimit: Math.min(position.discountLimit, limit) }
      const rows = permissionsOf(position.profile, req.payload.config.collections)
      const data = { ...made, permissions: member ? rows.map((row) => withinOwn(member, row)) : rows }
      const { id } = await req.payload.create({ collection: 'positions', data: data as never, depth: 0, overrideAccess: true, req })
      ids.set(position.name.zh, String(id))
      positions.push({ id: String(id), name: made.name, parent })
    }
    return { positions }
  },
})

async function refuseTaken(req: PayloadRequest, names: string[]): Promise<void> {
  const { docs } = await req.payload.db.find<{ id: string; name: string }>({
    collection: 'positions',
    where: { name: { in: names } },
    limit: 0,
    pagination: false,
    req,
  })
  if (docs.length === 0) return
  const taken = [...new Set(docs.map(({ name }) => name))]
  throw new LabError({
    code: 'conflict',
    message: bilingual(
      `本企业已有同名职位：${taken.join('、')}。请先改名或删除，再按模板建立`,
      `The company has positions of these names: ${taken.join(', ')}. Rename or delete them first`,
    ),
    data: { names: taken },
  })
}

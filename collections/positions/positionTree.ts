import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'

import { relatedId } from '../../src/company-schema/relatedId.ts'
import { LabError } from '../../src/errors/labError.ts'
import { bilingual } from '../../src/language/bilingual.ts'

/** The position tree has no cycles (R82). */
export const keepTree: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const own = originalDoc?.id as string | undefined
  let above = relatedId(data.parent)
  const seen = new Set<string>(own ? [own] : [])
  while (above) {
    if (seen.has(above))
      throw new LabError({
        code: 'rule',
        field: 'parent',
        message: bilingual('上级职位不能形成循环', 'Superior positions must not form a circle'),
        data: { rule: 'R82' },
      })
    seen.add(above)
    const next: { id: string; parent?: unknown } | null = await req.payload.db.findOne<{ id: string; parent?: unknown }>({
      collection: 'positions',
      where: { id: { equals: above } },
      req,
    })
    above = relatedId(next?.parent)
  }
  return data
}

/** A position with people or positions below it cannot be deleted (R82). */
export const refuseOccupied: CollectionBeforeDeleteHook = async ({ id, req }) => {
  // One after the other: a MongoDB transaction takes one operation at a time.
  const people = await req.payload.db.count({
    collection: 'memberships',
    where: { or: [{ position: { equals: id } }, { furtherPositions: { equals: id } }] },
    req,
  })
  const children = await req.payload.db.count({ collection: 'positions', where: { parent: { equals: id } }, req })
  if (people.totalDocs + children.totalDocs === 0) return
  throw new LabError({
    code: 'conflict',
    message: bilingual(
      `该职位还有 ${String(people.totalDocs)} 名员工和 ${String(children.totalDocs)} 个下级职位，不能删除`,
      `The position still has ${String(people.totalDocs)} people and ${String(children.totalDocs)} positions below it`,
    ),
    data: { rule: 'R82', people: people.totalDocs, children: children.totalDocs },
  })
}

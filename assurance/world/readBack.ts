import { jsonOf } from '../http/client.ts'
import type { Row } from './row.ts'
import type { World } from './types.ts'

/** Kept by the server while others work, so no sign of a change. */
const volatile = new Set(['updatedAt', 'lastActivityAt', 'sessions', 'loginAttempts', 'lockUntil', 'url', 'thumbnailURL', 'changedBy'])

/** The record as the admin sees it. */
export async function readBack(world: World, { slug, id, company }: Pick<Row, 'slug' | 'id' | 'company'>): Promise<Record<string, unknown>> {
  const trash = world.collections.get(slug)?.hasTrash ? '&trash=true' : ''
  const answer = await world.asAdmin(company)({ method: 'GET', path: `/api/${slug}/${id}?depth=0${trash}` })
  if (answer.status !== 200) return { missing: answer.status }
  return Object.fromEntries(Object.entries(jsonOf(answer)).filter(([name]) => !volatile.has(name)))
}

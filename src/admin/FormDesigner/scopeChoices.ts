import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { bilingual, inLanguage } from '../../language/bilingual.ts'
import type { ScopeChoice } from './designerTypes.ts'

const wholePlatform = bilingual('全平台', 'Whole platform')

/** The scopes with the given keys, by name: the platform, then courses, then companies. */
export async function scopeChoices(req: PayloadRequest, keys: 'all' | string[]): Promise<ScopeChoice[]> {
  const [courses, companies] = await Promise.all([namesOf(req, 'courses', keys, 'course:'), namesOf(req, 'companies', keys, 'company:')])
  return [
    ...(keys === 'all' ? [{ key: 'platform', scope: 'platform' as const, label: inLanguage(wholePlatform, req.i18n.language) }] : []),
    ...courses.map(({ id, name }) => ({ key: `course:${id}`, scope: 'course' as const, course: id, label: name })),
    ...companies.map(({ id, name }) => ({ key: `company:${id}`, scope: 'company' as const, company: id, label: name })),
  ]
}

async function namesOf(
  req: PayloadRequest,
  collection: 'courses' | 'companies',
  keys: 'all' | string[],
  prefix: string,
): Promise<{ id: string; name: string }[]> {
  const ids = keys === 'all' ? null : keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
  if (ids?.length === 0) return []
  const where: Where = ids ? { id: { in: ids } } : {}
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where,
    sort: 'name',
    limit: 500,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs as unknown as { id: string; name: string }[]
}

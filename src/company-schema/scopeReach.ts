import type { Payload, Where } from 'payload'

import { acrossCompanies } from './requestStore.ts'

/** Companies that a scope's definitions reach; `all` for the platform. */
export async function companiesInScope(payload: Payload, scopeKey: string, req?: { transactionID?: unknown }): Promise<'all' | string[]> {
  if (scopeKey === 'platform') return 'all'
  const [scope, id = ''] = scopeKey.split(':')
  if (scope === 'company') return [id]
  const { docs } = await acrossCompanies('companies of a course', () =>
    payload.db.find<{ id: string }>({ collection: 'companies', where: { course: { equals: id } }, limit: 0, pagination: false, req: req as never }),
  )
  return docs.map((company) => company.id)
}

export const inCompanies = (companies: 'all' | string[]): Where => (companies === 'all' ? {} : { company: { in: companies } })

/** Scopes around a scope, from the outermost: what its definitions inherit from. */
export async function outerScopes(payload: Payload, scopeKey: string): Promise<string[]> {
  if (scopeKey === 'platform') return []
  const [scope, id = ''] = scopeKey.split(':')
  if (scope === 'course') return ['platform']
  const company = await acrossCompanies('course of a company', () =>
    payload.db.findOne<{ id: string; course?: string | null }>({ collection: 'companies', where: { id: { equals: id } } }),
  )
  return company?.course ? ['platform', `course:${company.course}`] : ['platform']
}

import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'

import { buildCompanyView, revisionOf } from './buildCompanyView.ts'
import type { CompanyView } from './companyView.ts'
import { mergeOverlays, type DictionaryDocument, type FieldSettingsDocument, type Overlays } from './overlays.ts'
import { acrossCompanies, type CompanyReference, type Participation } from './requestStore.ts'
import { scopeKeysOf } from './scopes.ts'

interface SchemaCache {
  /** Company id → its merged overlays, dropped when one of their scopes changes. */
  overlays: LRUCache<string, { scopeKeys: string[]; loading: Promise<Overlays> }>
  /** Revision → view. */
  views: LRUCache<string, Promise<CompanyView>>
}

const key = Symbol.for('crm-lab.schema-cache')
const shared = globalThis as unknown as Record<symbol, SchemaCache | undefined>

function cache(): SchemaCache {
  return (shared[key] ??= { overlays: new LRUCache({ max: 500 }), views: new LRUCache({ max: 200 }) })
}

/** The field configuration of a company, for a person's positions; built once per revision. */
export async function viewOf(payload: Payload, company: CompanyReference, participation: Participation | null): Promise<CompanyView> {
  const overlays = await overlaysOf(payload, company)
  const reader = { overlays, positionIds: participation?.positions.map(({ id }) => id) ?? [], hasFieldRights: participation?.as === 'member' }
  const revision = revisionOf(reader)
  const known = cache().views.get(revision)
  if (known) return known
  const building = acrossCompanies('building a company view', () => buildCompanyView({ ...reader, config: payload.config }))
  cache().views.set(revision, building)
  building.catch(() => cache().views.delete(revision))
  return building
}

/** The merged overlays of a company, from the cache. */
export function overlaysOf(payload: Payload, company: Pick<CompanyReference, 'id' | 'course'>): Promise<Overlays> {
  const known = cache().overlays.get(company.id)
  if (known) return known.loading
  const scopeKeys = scopeKeysOf(company)
  const entry = { scopeKeys, loading: loadOverlays(payload, scopeKeys) }
  cache().overlays.set(company.id, entry)
  entry.loading.catch(() => {
    if (cache().overlays.peek(company.id) === entry) cache().overlays.delete(company.id)
  })
  return entry.loading
}

/** Forgets what is known of every company that a scope reaches. Called after the change has been committed. */
export function forgetScope(scopeKey: string): void {
  for (const [company, { scopeKeys }] of cache().overlays.entries()) {
    if (scopeKeys.includes(scopeKey)) cache().overlays.delete(company)
  }
}

/** How many entries each cache holds; for the metrics. */
export const schemaCacheSizes = (): Record<string, number> => ({ overlays: cache().overlays.size, views: cache().views.size })

export function forgetAllSchemas(): void {
  cache().overlays.clear()
}

/** Reads and merges the overlays of the given scopes without any cache. */
export function loadOverlays(payload: Payload, scopeKeys: string[]): Promise<Overlays> {
  return acrossCompanies('loading company overlays', async () => {
    const query = { where: { scopeKey: { in: scopeKeys } }, pagination: false, depth: 0, overrideAccess: true } as const
    const [settings, dictionaries] = await Promise.all([
      payload.find({ collection: 'field-settings', ...query }),
      payload.find({ collection: 'dictionaries', ...query }),
    ])
    return mergeOverlays({
      settings: settings.docs as unknown as FieldSettingsDocument[],
      dictionaries: dictionaries.docs as unknown as DictionaryDocument[],
    })
  })
}

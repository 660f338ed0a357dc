import type { Endpoint, FlattenedField, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

/** What the run knows of a collection: only what the configuration declares. */
export interface Collection {
  slug: string
  /** How its rows are divided between companies, as declared. */
  isolation: 'company' | 'company-or-platform' | 'scopes' | null
  isServerOwned: boolean
  isCustomizable: boolean
  isUpload: boolean
  hasTrash: boolean
  hasVersions: boolean
  /** Settings, of which a company has one record. */
  isOnePerCompany: boolean
  fields: FlattenedField[]
  /** Sharing that a collection unknown to the model declares for itself. */
  sharing: unknown
  commands: { name: string; on: 'record' | 'trashed' | 'collection'; input: JsonSchema }[]
  endpoints: { method: string; path: string }[]
}

export interface JsonSchema {
  type?: string
  enum?: unknown[]
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  required?: string[]
}

export interface Plan {
  collections: Collection[]
  /** Endpoints that belong to no collection. */
  endpoints: { method: string; path: string }[]
}

/** The lab's own configuration, loaded as the server loads it, plug-ins included. */
export async function loadPlan(): Promise<Plan> {
  const { default: loading } = await import('../../payload.config.ts')
  const config: SanitizedConfig = await loading
  return { collections: config.collections.map(describe), endpoints: addresses(config.endpoints) }
}

function describe(config: SanitizedCollectionConfig): Collection {
  const custom = (config.custom ?? {}) as Record<string, unknown>
  return {
    slug: config.slug,
    isolation: (custom.isolation as Collection['isolation'] | undefined) ?? null,
    isServerOwned: custom.serverOwned === true,
    isCustomizable: custom.customizable === true,
    isUpload: Boolean(config.upload),
    hasTrash: config.trash === true,
    hasVersions: Boolean(config.versions),
    isOnePerCompany: (config.indexes ?? []).some(({ fields, unique }) => unique === true && fields.length === 1 && fields[0] === 'company'),
    fields: config.flattenedFields,
    sharing: custom.sharing,
    commands: (custom.commands as Collection['commands'] | undefined) ?? [],
    endpoints: addresses(config.endpoints || []),
  }
}

const addresses = (endpoints: Omit<Endpoint, 'root'>[]): { method: string; path: string }[] => {
  const seen = new Map(endpoints.map(({ method, path }) => [`${method} ${path}`, { method, path }]))
  return [...seen.values()]
}

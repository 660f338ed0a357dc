import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import type { SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import type { CompanyView } from './companyView.ts'
import { answerFieldsPerRequest, declaredFieldsOf, installCachesByRevision } from './payloadInside.ts'
import { currentStore, inStorageView, runWith } from './requestStore.ts'

const distributionOf = (name: string) => join(process.cwd(), 'node_modules', name, 'dist')

/** Every compiled file of a package that mentions one of Payload's process-wide caches. */
function filesWithCaches(name: string): string[] {
  const root = distributionOf(name)
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && /_payload_(clientConfigs|schemaMap|clientSchemaMap)\b/.test(readFileSync(join(root, file), 'utf8')))
    .sort()
}

const viewOf = (revision: string): CompanyView => ({ revision, collections: new Map() })

describe('what we rely on inside Payload, so that an upgrade that moves it fails here', () => {
  it('the version is the one that was proved', () => {
    const { version } = JSON.parse(readFileSync(join(distributionOf('payload'), '..', 'package.json'), 'utf8')) as { version: string }
    expect(version).toBe('3.90.1')
  })

  it('the admin keeps its configuration in exactly these three caches, in these files', () => {
    expect(filesWithCaches('@payloadcms/ui')).toEqual(['utilities/getClientConfig.js', 'utilities/getClientSchemaMap.js', 'utilities/getSchemaMap.js'])
    expect(filesWithCaches('payload')).toEqual(['index.js'])
    expect(filesWithCaches('@payloadcms/next')).toEqual([])
  })

  it('each of them picks up what stands on globalThis when it loads and keys it by language or collection', () => {
    const source = (file: string) => readFileSync(join(distributionOf('@payloadcms/ui'), 'utilities', file), 'utf8')
    expect(source('getClientConfig.js')).toContain('let cachedClientConfigs = global._payload_clientConfigs;')
    expect(source('getClientConfig.js')).toContain('cachedClientConfigs[currentLanguage] = cachedClientConfig;')
    expect(source('getSchemaMap.js')).toContain('let cachedSchemaMap = global._payload_schemaMap;')
    expect(source('getSchemaMap.js')).toContain('cachedSchemaMap.get(cacheKey)')
    expect(source('getClientSchemaMap.js')).toContain('let cachedClientSchemaMap = global._payload_clientSchemaMap;')
    expect(source('getClientSchemaMap.js')).toContain('cachedClientSchemaMap.get(cacheKey)')
  })

  it('the SQLite and MongoDB adapters read the fields of a collection on every call, not once', () => {
    const drizzle = readFileSync(join(distributionOf('@payloadcms/drizzle'), 'find.js'), 'utf8')
    expect(drizzle).toContain('collectionConfig.flattenedFields')
    const mongodb = readFileSync(join(distributionOf('@payloadcms/db-mongodb'), 'find.js'), 'utf8')
    expect(mongodb).toContain('collectionConfig.flattenedFields')
  })
})

describe('caches by revision', () => {
  installCachesByRevision()
  const global = globalThis as unknown as {
    _payload_clientConfigs: Record<string, object>
    _payload_schemaMap: Map<string, object>
    _payload_clientSchemaMap: Map<string, object>
  }

  it('never give one company what another one put in', () => {
    runWith({ companyView: viewOf('one') }, () => {
      global._payload_clientConfigs.zh = { of: 'one' }
      global._payload_schemaMap.set('customers', { of: 'one' })
      global._payload_clientSchemaMap.set('customers', { of: 'one' })
    })
    runWith({ companyView: viewOf('two') }, () => {
      expect(global._payload_clientConfigs.zh).toBeUndefined()
      expect(global._payload_schemaMap.get('customers')).toBeUndefined()
      expect(global._payload_clientSchemaMap.has('customers')).toBe(false)
    })
    runWith({ companyView: viewOf('one') }, () => {
      expect(global._payload_clientConfigs.zh).toEqual({ of: 'one' })
      expect(global._payload_schemaMap.get('customers')).toEqual({ of: 'one' })
    })
  })

  it('forget what has not been used for long', () => {
    const put = (revision: string) => runWith({ companyView: viewOf(revision) }, () => (global._payload_clientConfigs.en = { revision }))
    for (let index = 0; index < 200; index++) put(`many-${String(index)}`)
    expect(runWith({ companyView: viewOf('many-0') }, () => global._payload_clientConfigs.en)).toBeUndefined()
    expect(runWith({ companyView: viewOf('many-199') }, () => global._payload_clientConfigs.en)).toEqual({ revision: 'many-199' })
  })
})

describe('fields per request', () => {
  const text = (name: string) => ({ name, type: 'text' as const })
  const collection = {
    slug: 'customers',
    admin: { defaultColumns: ['name'] },
    custom: { isolation: 'company', customizable: true },
    fields: [text('name'), text('slotText01')],
    flattenedFields: [text('name'), text('slotText01')],
  } as unknown as SanitizedCollectionConfig
  answerFieldsPerRequest({ collections: [collection] } as unknown as SanitizedConfig)
  const names = () => collection.flattenedFields.map(({ name }) => name)

  it('hide the slots outside of the database layer', () => {
    expect(names()).toEqual(['name'])
    expect(inStorageView(names)).toEqual(['name', 'slotText01'])
    expect(declaredFieldsOf(collection)?.storage.fields).toHaveLength(2)
  })

  it("are the company's own inside a company, and its columns too", () => {
    const own = { fields: [text('x_tier')], flattenedFields: [text('x_tier')], custom: new Map(), defaultColumns: ['x_tier'] }
    const companyView = { revision: 'r', collections: new Map([['customers', own]]) } as unknown as CompanyView
    runWith({ view: 'company', companyView }, () => {
      expect(names()).toEqual(['x_tier'])
      expect(collection.admin.defaultColumns).toEqual(['x_tier'])
      expect(inStorageView(names)).toEqual(['name', 'slotText01'])
    })
    expect(collection.admin.defaultColumns).toEqual(['name'])
    expect(currentStore().companyView).toBeNull()
  })
})

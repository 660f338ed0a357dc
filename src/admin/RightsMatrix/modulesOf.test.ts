import { describe, expect, it } from '@jest/globals'
import type { SanitizedCollectionConfig } from 'payload'

import { bilingual } from '../../language/bilingual.ts'
import { sharedModulesOf } from '../SharingModes/sharedModulesOf.ts'
import { modulesOf } from './modulesOf.ts'

const collection = (slug: string, group: string, custom: Record<string, unknown>, endpoints: string[] = []) =>
  ({
    slug,
    custom: { isolation: 'company', ...custom },
    labels: { plural: bilingual(`${slug}（中）`, `${slug} (en)`) },
    admin: { group: bilingual(group, group) },
    endpoints: endpoints.map((path) => ({ path, method: 'post' })),
  }) as unknown as SanitizedCollectionConfig

const commands = [{ name: 'transfer', label: bilingual('移交', 'Transfer'), on: 'record', input: {} }]
const collections = [
  collection('customers', '客户', { sharing: {}, commands }, ['/import', '/export']),
  collection('memberships', '设置', {}),
  collection('contacts', '客户', { sharing: { follows: { collection: 'customers', path: 'customers.customer' } } }),
  collection('notes', '客户', { sharing: { followsTarget: true } }),
  collection('products', '客户', { sharing: 'company' }),
  collection('competitors', '客户', { sharing: { readableByAll: true } }),
  collection('log', '系统', { isolation: 'company-or-platform', isLog: true }),
  collection('counters', '系统', { serverOwned: true }),
  collection('users', '系统', { isolation: undefined }),
]

describe('the modules of the rights matrix', () => {
  const modules = modulesOf(collections, 'zh')

  it('are all that belongs to companies, in their groups, without what the server owns', () => {
    expect(modules.map(({ module }) => module)).toEqual(['customers', 'contacts', 'notes', 'products', 'competitors', 'memberships', 'log'])
  })

  it('carry labels, commands and the actions they have', () => {
    expect(modules[0]).toEqual({
      module: 'customers',
      label: 'customers（中）',
      group: '客户',
      actions: ['read', 'create', 'update', 'delete', 'import', 'export'],
      commands: [{ name: 'transfer', label: '移交' }],
    })
    expect(modules.find(({ module }) => module === 'memberships')?.actions).toEqual(['read', 'create', 'update', 'delete'])
    expect(modules.find(({ module }) => module === 'log')?.actions).toEqual(['read', 'export'])
  })
})

describe('the modules of the sharing settings', () => {
  it('are those that share by owner; followers say what they follow', () => {
    expect(sharedModulesOf(collections, 'en')).toEqual([
      { module: 'customers', label: 'customers (en)', follows: null, isReadableByAll: false },
      { module: 'contacts', label: 'contacts (en)', follows: 'follows customers (en)', isReadableByAll: false },
      { module: 'notes', label: 'notes (en)', follows: 'follows the record it belongs to', isReadableByAll: false },
      { module: 'competitors', label: 'competitors (en)', follows: null, isReadableByAll: true },
    ])
  })
})

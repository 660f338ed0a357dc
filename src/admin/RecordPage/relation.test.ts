import { describe, expect, it } from '@jest/globals'
import type { SanitizedCollectionConfig } from 'payload'

import { relationBy } from './relation.ts'

const fields = [
  { name: 'customer', type: 'relationship', relationTo: 'customers' },
  { name: 'partners', type: 'relationship', relationTo: 'customers', hasMany: true },
  { name: 'target', type: 'relationship', relationTo: ['customers', 'leads'] },
  { name: 'customers', type: 'array', flattenedFields: [{ name: 'customer', type: 'relationship', relationTo: 'customers' }] },
]
const by = (path: string) =>
  relationBy({ flattenedFields: fields } as unknown as Pick<SanitizedCollectionConfig, 'flattenedFields'>, path, { collection: 'customers', id: '7' })

describe('what belongs to a record', () => {
  it.each([
    ['customer', 'where[customer][equals]=7', { customer: '7' }],
    ['partners', 'where[partners][in]=7', { partners: ['7'] }],
    ['customers.customer', 'where[customers.customer][equals]=7', { customers: [{ customer: '7' }] }],
    ['target', 'where[target.relationTo][equals]=customers&where[target.value][equals]=7', { target: { relationTo: 'customers', value: '7' } }],
  ])('is found and begun by %s', (path, query, initialData) => {
    expect(by(path)).toEqual({ query, initialData })
  })
})

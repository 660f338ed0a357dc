import { describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { redirectedFields } from './references.ts'

const fields = [
  { name: 'name', type: 'text' },
  { name: 'parent', type: 'relationship', relationTo: 'customers' },
  { name: 'partners', type: 'relationship', relationTo: 'customers', hasMany: true },
  { name: 'target', type: 'relationship', relationTo: ['customers', 'contacts'] },
  { name: 'owner', type: 'relationship', relationTo: 'users' },
  {
    name: 'terms',
    type: 'group',
    flattenedFields: [
      { name: 'payer', type: 'relationship', relationTo: 'customers' },
      { name: 'days', type: 'number' },
    ],
  },
  {
    name: 'rows',
    type: 'array',
    flattenedFields: [
      { name: 'customer', type: 'relationship', relationTo: 'customers' },
      { name: 'role', type: 'text' },
    ],
  },
] as unknown as FlattenedField[]

const redirect = (record: Record<string, unknown>) => redirectedFields(record, fields, { target: 'customers', from: new Set(['old', 'older']), to: 'new' })

describe('redirecting relations', () => {
  it('changes every relation to the old records and nothing else', () => {
    expect(
      redirect({
        name: 'old',
        parent: 'old',
        partners: ['a', 'old', 'older', 'new'],
        target: { relationTo: 'customers', value: 'older' },
        owner: 'old',
        terms: { payer: 'old', days: 30 },
        rows: [{ customer: 'a', role: 'x' }],
      }),
    ).toEqual({ parent: 'new', partners: ['a', 'new'], target: { relationTo: 'customers', value: 'new' }, terms: { payer: 'new', days: 30 } })
  })

  it('leaves a record of another collection with the same id alone', () => {
    expect(redirect({ target: { relationTo: 'contacts', value: 'old' }, parent: null })).toEqual({})
  })

  it('keeps rows apart that were apart, and drops those that now say the same', () => {
    const rows = [
      { customer: 'new', role: 'buyer' },
      { customer: 'old', role: 'user' },
      { customer: 'b', role: '1' },
      { customer: 'b', role: '2' },
    ]
    expect(redirect({ rows })).toEqual({ rows: [rows[0], rows[2], rows[3]] })
    expect(
      redirect({
        rows: [
          { customer: 'old', role: 'first' },
          { customer: 'older', role: 'second' },
        ],
      }),
    ).toEqual({ rows: [{ customer: 'new', role: 'first' }] })
  })
})

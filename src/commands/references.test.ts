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
  {
    name: 'links',
    type: 'array',
    custom: { oneRowPer: 'customer' },
    flattenedFields: [
      { name: 'customer', type: 'relationship', relationTo: 'customers' },
      { name: 'role', type: 'text' },
      { name: 'primary', type: 'checkbox' },
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

  it('drops a row that would say exactly the same as another one, and no other', () => {
    const rows = [
      { customer: 'new', role: 'buyer' },
      { customer: 'old', role: 'buyer' },
      { customer: 'old', role: 'user' },
      { customer: 'b', role: '1' },
      { customer: 'b', role: '1' },
    ]
    expect(redirect({ rows })).toEqual({ rows: [rows[0], { customer: 'new', role: 'user' }, rows[3], rows[4]] })
  })

  it('makes one row of two for the same record where there is one each, with what stood beside both', () => {
    const links = [
      { id: 'r1', customer: 'new', role: null, primary: false },
      { id: 'r2', customer: 'old', role: 'buyer', primary: true },
      { id: 'r3', customer: 'older', role: 'user', primary: false },
      { id: 'r4', customer: 'b', role: 'x' },
    ]
    expect(redirect({ links })).toEqual({ links: [{ id: 'r1', customer: 'new', role: 'buyer、user', primary: true }, links[3]] })
  })
})

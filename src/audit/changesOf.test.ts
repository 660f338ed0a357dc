import { describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { changesOf, inputAsChanges } from './changesOf.ts'

const fields = [
  { name: 'name', type: 'text' },
  { name: 'owner', type: 'relationship', relationTo: 'users' },
  { name: 'target', type: 'relationship', relationTo: ['customers', 'contacts'] },
  { name: 'tags', type: 'select', hasMany: true },
  {
    name: 'rows',
    type: 'array',
    flattenedFields: [
      { name: 'id', type: 'text' },
      { name: 'customer', type: 'relationship', relationTo: 'customers' },
    ],
  },
  { name: 'address', type: 'group', flattenedFields: [{ name: 'city', type: 'text' }] },
  { name: 'definition', type: 'json' },
  { name: 'signedOn', type: 'date', admin: { date: { pickerAppearance: 'dayOnly' } } },
  { name: 'calledAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
  { name: 'hash', type: 'text', hidden: true },
  { name: 'apiSecret', type: 'text' },
  { name: 'shown', type: 'text', virtual: true },
] as unknown as FlattenedField[]

const changes = (before: Record<string, unknown>, after: Record<string, unknown>) => changesOf({ fields, before, after })

describe('changes', () => {
  it('are the same whether a relation is populated or not', () => {
    expect(
      changes(
        { owner: 'u1', target: { relationTo: 'customers', value: 'c1' } },
        { owner: { id: 'u1', name: 'A' }, target: { relationTo: 'customers', value: { id: 'c1' } } },
      ),
    ).toEqual({})
    expect(changes({ owner: 'u1' }, { owner: { id: 'u2' } })).toEqual({ owner: { from: 'u1', to: 'u2' } })
  })
  it('see a day as a day, whatever time it was stored with, and a moment to the millisecond', () => {
    expect(changes({ signedOn: '2026-03-01T12:00:00.000Z' }, { signedOn: '2026-03-01T00:00:00.000Z' })).toEqual({})
    expect(changes({ signedOn: '2026-03-01T12:00:00.000Z' }, { signedOn: '2026-03-02T00:00:00.000Z' })).toEqual({
      signedOn: { from: '2026-03-01T00:00:00.000Z', to: '2026-03-02T00:00:00.000Z' },
    })
    expect(changes({ calledAt: '2026-03-01T12:00:00.000Z' }, { calledAt: '2026-03-01T12:00:00.001Z' })).toHaveProperty('calledAt')
  })
  it('do not tell one kind of empty from another, nor row ids', () => {
    expect(changes({ name: null, tags: [], rows: [{ id: '1', customer: 'c' }] }, { name: '', tags: null, rows: [{ id: '2', customer: { id: 'c' } }] })).toEqual(
      {},
    )
  })
  it('see a change in a row or group', () => {
    expect(changes({ rows: [{ customer: 'a' }], address: { city: 'X' } }, { rows: [{ customer: 'b' }], address: { city: 'Y' } })).toEqual({
      rows: { from: [{ customer: 'a' }], to: [{ customer: 'b' }] },
      address: { from: { city: 'X' }, to: { city: 'Y' } },
    })
  })
  it('leave out what was not written, secrets, hidden and virtual fields', () => {
    expect(changes({ name: 'A', hash: '1', apiSecret: '1', shown: '1' }, { hash: '2', apiSecret: '2', shown: '2' })).toEqual({})
  })
  it('are found in the whole of a long value, of which the beginning is kept', () => {
    const text = 'x'.repeat(600)
    expect(changes({ name: `${text}1` }, { name: `${text}2` })).toEqual({ name: { from: `${'x'.repeat(500)}…`, to: `${'x'.repeat(500)}…` } })
    const { definition } = changes({}, { definition: [text, text, text, text, text, text, text, text] })
    expect(definition?.to).toHaveLength(501)
  })
})

describe('a command’s input in the log', () => {
  it('has no secrets', () => {
    expect(inputAsChanges({ to: 'u1', newPassword: 'x', token: 'y', none: undefined })).toEqual({ to: { from: null, to: 'u1' } })
    expect(inputAsChanges(null)).toEqual({})
  })
})

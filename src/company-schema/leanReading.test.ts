import { describe, expect, it } from '@jest/globals'
import type { Field } from 'payload'

import { fieldsToWalk } from './leanReading.ts'

const asis = { populates: false, hasGaps: false }
const names = (fields: Field[], reading = asis) => fieldsToWalk(fields, reading).map((field) => ('name' in field ? field.name : field.type))

describe('fields that reading walks', () => {
  it('leaves out plain values, wherever the form shows them', () => {
    const fields: Field[] = [
      { name: 'name', type: 'text' },
      { type: 'row', fields: [{ type: 'collapsible', label: 'More', fields: [{ name: 'amount', type: 'number', defaultValue: 1 }] }] },
      { type: 'ui', name: 'hint', admin: {} },
    ]
    expect(names(fields)).toEqual([])
  })

  it('keeps what has to be hidden, changed, refused or put together', () => {
    const fields: Field[] = [
      { name: 'hash', type: 'text', hidden: true },
      { name: 'shout', type: 'text', hooks: { afterRead: [({ value }) => String(value).toUpperCase()] } },
      { type: 'row', fields: [{ name: 'cost', type: 'number', access: { read: () => false } }] },
      { name: 'ownerName', type: 'text', virtual: 'owner.name' },
      { name: 'items', type: 'array', fields: [{ name: 'text', type: 'text' }] },
      { name: 'address', type: 'group', fields: [{ name: 'city', type: 'text' }] },
    ]
    expect(names(fields)).toEqual(['hash', 'shout', 'cost', 'ownerName', 'items', 'address'])
  })

  it('keeps relations only to replace them by what they point to', () => {
    const fields: Field[] = [{ name: 'owner', type: 'relationship', relationTo: 'users' }]
    expect(names(fields)).toEqual([])
    expect(names(fields, { populates: true, hasGaps: false })).toEqual(['owner'])
  })

  it('keeps a default only where a value can be missing', () => {
    const fields: Field[] = [{ name: 'country', type: 'text', defaultValue: '中国' }]
    expect(names([...fields])).toEqual([])
    expect(names([...fields], { populates: false, hasGaps: true })).toEqual(['country'])
  })

  it('trusts the company database with fields that are never read', () => {
    expect(names([{ name: 'importRun', type: 'text', access: { read: () => false }, custom: { neverRead: true } }])).toEqual([])
  })
})

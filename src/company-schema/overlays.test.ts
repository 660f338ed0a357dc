import { describe, expect, it } from '@jest/globals'

import { orderFields } from './orderFields.ts'
import { mergeOverlays, type DictionaryDocument, type FieldSettingsDocument } from './overlays.ts'
import { slotKinds, slotRange, type SlotKind } from './slots.ts'

const settings = (
  scope: FieldSettingsDocument['scope'],
  fields: FieldSettingsDocument['fields'],
  slots: Record<string, string> = {},
): FieldSettingsDocument => ({
  target: 'customers',
  scope,
  scopeKey: scope,
  fields,
  slots,
})

const dictionary = (scope: DictionaryDocument['scope'], labels: string[]): DictionaryDocument => ({
  code: 'level',
  scope,
  scopeKey: scope,
  items: labels.map((label) => ({ value: label, label, active: true })),
})

describe('overlays', () => {
  it('merge property by property, the innermost scope winning whatever order they are read in', () => {
    const documents = [
      settings('company', [{ name: 'name', label: '会员' }]),
      settings('platform', [{ name: 'name', label: '客户', required: true }]),
      settings('course', [{ name: 'name', help: '全称' }]),
    ]
    const merged = mergeOverlays({ settings: documents, dictionaries: [] }).settings.get('customers')?.merged.get('name')
    expect(merged).toMatchObject({ label: '会员', required: true, help: '全称', setBy: 'company' })
  })

  it('take null as: inherited', () => {
    const documents = [
      settings('course', [{ name: 'name', label: '客户', required: true }]),
      settings('company', [{ name: 'name', label: null, required: null }]),
    ]
    expect(mergeOverlays({ settings: documents, dictionaries: [] }).settings.get('customers')?.merged.get('name')).toMatchObject({
      label: '客户',
      required: true,
    })
  })

  it("keep a custom field's slot when an inner scope only renames it", () => {
    const documents = [
      settings('course', [{ name: 'x_a', label: '甲', type: 'text' }], { x_a: 'slotText07' }),
      settings('company', [{ name: 'x_a', label: '乙' }]),
    ]
    expect(mergeOverlays({ settings: documents, dictionaries: [] }).settings.get('customers')?.merged.get('x_a')).toMatchObject({
      label: '乙',
      type: 'text',
      slot: 'slotText07',
    })
  })

  it('give the whole dictionary of the innermost scope', () => {
    const { dictionaries } = mergeOverlays({ settings: [], dictionaries: [dictionary('company', ['甲']), dictionary('platform', ['乙', '丙'])] })
    expect(dictionaries.get('level')?.map(({ label }) => label)).toEqual(['甲'])
  })

  it('have the same fingerprint exactly when they say the same', () => {
    const one = mergeOverlays({ settings: [settings('course', [{ name: 'name', label: '客户' }])], dictionaries: [] })
    const same = mergeOverlays({ settings: [settings('course', [{ name: 'name', label: '客户' }])], dictionaries: [] })
    const other = mergeOverlays({ settings: [settings('course', [{ name: 'name', label: '会员' }])], dictionaries: [] })
    expect(one.fingerprint).toBe(same.fingerprint)
    expect(one.fingerprint).not.toBe(other.fingerprint)
  })

  it('know when the view depends on the position of the reader', () => {
    expect(mergeOverlays({ settings: [settings('company', [{ name: 'phone', readableBy: ['p1'] }])], dictionaries: [] }).dependsOnPosition).toBe(true)
    expect(mergeOverlays({ settings: [settings('company', [{ name: 'phone', readableBy: [] }])], dictionaries: [] }).dependsOnPosition).toBe(false)
  })
})

describe('the order of the form', () => {
  const rows = (...names: string[]) => names.map((name) => ({ name }))

  it('is the order of the rows when all fields are named', () => {
    expect(orderFields(['a', 'b', 'c'], [rows('c', 'a', 'b')])).toEqual(['c', 'a', 'b'])
  })
  it('leaves fields that are not named where they are', () => {
    expect(orderFields(['a', 'b', 'c', 'd'], [rows('d', 'b')])).toEqual(['a', 'd', 'c', 'b'])
    expect(orderFields(['a', 'b', 'c'], [rows('b')])).toEqual(['a', 'b', 'c'])
  })
  it('puts a new field behind the row before it, or at the end', () => {
    expect(orderFields(['a', 'b'], [rows('a', 'x_new')])).toEqual(['a', 'x_new', 'b'])
    expect(orderFields(['a', 'b'], [rows('x_new')])).toEqual(['a', 'b', 'x_new'])
  })
  it('lets every scope speak in turn', () => {
    expect(orderFields(['a', 'b'], [rows('b', 'a'), rows('b', 'x_new')])).toEqual(['b', 'x_new', 'a'])
  })
})

describe('slot ranges', () => {
  it('of the three scopes cover every slot of a kind and never overlap', () => {
    for (const kind of Object.keys(slotKinds) as SlotKind[]) {
      const ranges = (['platform', 'course', 'company'] as const).map((scope) => slotRange(kind, scope))
      expect(ranges.every((range) => range.length >= 2)).toBe(true)
      expect(new Set(ranges.flat()).size).toBe(slotKinds[kind].count)
      expect(ranges.flat()).toHaveLength(slotKinds[kind].count)
    }
  })
})

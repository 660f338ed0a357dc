import { describe, expect, it } from '@jest/globals'

import { orderFields } from '../../company-schema/orderFields.ts'
import type { InheritedField } from './designerTypes.ts'
import { addField, backToInherited, isChanged, moveField, removeField, say, startDraft, toRows, valueOf } from './draft.ts'

const field = (name: string, more: Partial<InheritedField> = {}): InheritedField => ({
  name,
  type: 'text',
  label: name,
  labelEn: name,
  required: false,
  hidden: false,
  readOnly: false,
  custom: false,
  listColumn: false,
  essential: false,
  computed: false,
  usesDictionary: false,
  from: 'code',
  ...more,
})
const inherited = [field('name', { required: true }), field('code'), field('phone'), field('city')]
const names = inherited.map(({ name }) => name)

describe('a draft of field settings', () => {
  it('saves only the properties that differ from what is inherited', () => {
    const draft = say(say(startDraft(inherited, []), inherited[1], 'code', 'label', '编码'), inherited[1], 'code', 'required', false)
    expect(toRows(draft, inherited)).toEqual([{ name: 'code', label: '编码' }])
  })

  it('goes back to inherited when the inherited value is typed again', () => {
    const renamed = say(startDraft(inherited, []), inherited[2], 'phone', 'label', '电话')
    expect(isChanged(renamed, inherited, [])).toBe(true)
    const back = say(renamed, inherited[2], 'phone', 'label', 'phone')
    expect(toRows(back, inherited)).toEqual([])
    expect(isChanged(back, inherited, [])).toBe(false)
  })

  it('forgets everything about one field at once', () => {
    const draft = backToInherited(startDraft(inherited, [{ name: 'city', hidden: true, label: '城' }]), 'city')
    expect(valueOf(draft, inherited[3], 'city', 'hidden')).toBe(false)
    expect(toRows(draft, inherited)).toEqual([])
  })

  it('puts a new field where it was added, with one anchoring row', () => {
    const draft = addField(startDraft(inherited, []), { name: 'x_new', type: 'text', label: '新' }, 'code')
    const rows = toRows(draft, inherited)
    expect(rows.map(({ name }) => name)).toEqual(['code', 'x_new'])
    expect(orderFields(names, [rows])).toEqual(['name', 'code', 'x_new', 'phone', 'city'])
  })

  it('writes the whole order out when fields were moved, so that it is the order of the form', () => {
    const draft = moveField(startDraft(inherited, []), 3, 0)
    expect(orderFields(names, [toRows(draft, inherited)])).toEqual(['city', 'name', 'code', 'phone'])
    expect(startDraft(inherited, toRows(draft, inherited)).order).toEqual(draft.order)
  })

  it('reproduces any order that moving and adding can give', () => {
    let draft = addField(startDraft(inherited, []), { name: 'x_a', type: 'text', label: 'a' }, null)
    for (const [from, to] of [
      [4, 0],
      [2, 3],
      [0, 2],
      [3, 1],
    ] as const) {
      draft = moveField(draft, from, to)
      expect(startDraft(inherited, toRows(draft, inherited)).order).toEqual(draft.order)
    }
  })

  it('drops a removed field of its own', () => {
    const own = [{ name: 'x_a', type: 'text' as const, label: 'a' }]
    const draft = removeField(startDraft(inherited, own), 'x_a')
    expect(toRows(draft, inherited)).toEqual([])
    expect(isChanged(draft, inherited, own)).toBe(true)
  })
})

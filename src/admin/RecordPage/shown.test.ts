import { describe, expect, it } from '@jest/globals'

import type { FieldDescription } from '../../company-schema/describeFields.ts'
import { columnOf, type Column } from './column.ts'
import { shown } from './shown.ts'

const words = { language: 'zh', yes: '是', no: '否' }
const column = (kind: Column['kind'], more: Partial<Column> = {}): Column => ({ name: 'field', label: 'Field', kind, ...more })
const said = (one: Column, value: unknown, row: Record<string, unknown> = {}, language = 'zh') => shown(one, { ...row, field: value }, { ...words, language })

describe('what a column says', () => {
  it('is in the reader’s words and format', () => {
    expect(said(column('money'), 1234.5)).toEqual([{ text: '¥1,234.50' }])
    expect(said(column('flag'), false)).toEqual([{ text: '否' }])
    expect(said(column('day'), '2026-03-01T00:00:00.000Z')).toEqual([{ text: '2026-03-01' }])
    expect(said(column('moment'), '2026-03-01T01:05:00.000Z')).toEqual([{ text: '2026-03-01 09:05' }])
    expect(said(column('choice', { options: [{ value: 'vip', label: 'VIP客户', color: '#f00' }] }), 'vip')).toEqual([{ text: 'VIP客户', color: '#f00' }])
    expect(said(column('choice', { options: [] }), 'gone')).toEqual([{ text: 'gone' }])
  })

  it('is nothing for an empty value, and one thing for each of several', () => {
    expect(said(column('text'), null)).toEqual([])
    expect(said(column('text'), '')).toEqual([])
    expect(said(column('number'), 0)).toEqual([{ text: '0' }])
    expect(said(column('relation', { collection: 'customers', title: 'name' }), [{ id: 'a', name: 'A' }, 'unseen'])).toEqual([
      { text: 'A', href: '/admin/collections/customers/a' },
    ])
  })

  it('leads to records and not to people, and names stages as their process does', () => {
    expect(said(column('relation', { collection: 'users', title: 'name' }), { id: 'u', name: '小王' })).toEqual([{ text: '小王' }])
    const process = { stages: [{ code: 'won', label: '成功', labelEn: 'Won' }] }
    expect(said(column('stage'), 'won', { process })).toEqual([{ text: '成功' }])
    expect(said(column('stage'), 'won', { process }, 'en')).toEqual([{ text: 'Won' }])
    expect(said(column('stage'), 'won', { process: 'out-of-reach' })).toEqual([{ text: 'won' }])
  })
})

describe('a described field', () => {
  const field = (type: string, more: Partial<FieldDescription> = {}): FieldDescription => ({
    name: 'field',
    label: 'Field',
    type,
    required: false,
    hidden: false,
    readOnly: false,
    custom: false,
    ...more,
  })
  const known = { isMoment: false, isStage: false, titleOf: () => 'name' }

  it('becomes a column, unless it does not fit into one', () => {
    expect(columnOf(field('date'), known)?.kind).toBe('day')
    expect(columnOf(field('date'), { ...known, isMoment: true })?.kind).toBe('moment')
    expect(columnOf(field('relationship', { relationTo: 'customers' }), known)).toMatchObject({ kind: 'relation', collection: 'customers', title: 'name' })
    expect(columnOf(field('relationship', { relationTo: ['customers', 'leads'] }), known)).toBeNull()
    expect(columnOf(field('array'), known)).toBeNull()
    expect(columnOf(field('email'), known)?.kind).toBe('text')
  })
})

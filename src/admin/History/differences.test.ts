import { describe, expect, it } from '@jest/globals'

import { definitionShapes, differences, type DefinitionShape } from './differences.ts'

const shapeOf = (slug: string): DefinitionShape => {
  const shape = definitionShapes[slug]
  if (!shape) throw new Error(slug)
  return shape
}

describe('the history of definitions', () => {
  it('says in words what changed in a field setting', () => {
    const before = { fields: [{ name: 'name', label: '客户名称' }, { name: 'phone' }] }
    const after = { fields: [{ name: 'name', label: '会员名称', required: true }, { name: 'phone' }] }
    expect(differences(before, after, shapeOf('field-settings'), { language: 'zh' })).toEqual([
      '客户名称：标签 客户名称 → 会员名称',
      '客户名称：必填 （无） → 是',
    ])
    expect(differences(before, after, shapeOf('field-settings'), { language: 'en' })[1]).toBe('客户名称: required (none) → yes')
  })

  it('says which rows came, went and changed places', () => {
    const before = {
      name: '等级',
      items: [
        { value: 'a', label: '甲', active: true },
        { value: 'b', label: '乙', active: true },
        { value: 'c', label: '丙', active: true },
      ],
    }
    const after = {
      name: '级别',
      items: [
        { value: 'b', label: '乙', active: false },
        { value: 'a', label: '甲', active: true },
        { value: 'd', label: '丁', active: true },
      ],
    }
    expect(differences(before, after, shapeOf('dictionaries'), { language: 'zh' })).toEqual([
      '名称 等级 → 级别',
      '移除 丙',
      '乙：启用 是 → 否',
      '新增 丁',
      '调整了顺序',
    ])
  })

  it('does not call a row that only keeps its place a change', () => {
    expect(differences({ fields: [] }, { fields: [{ name: 'phone' }] }, shapeOf('field-settings'), { language: 'zh' })).toEqual([])
  })

  it('names changed rights of a position', () => {
    const before = { permissions: [{ id: '1', module: 'customers', read: true, delete: true }] }
    const after = { permissions: [{ id: '2', module: 'customers', read: true, delete: false }] }
    expect(differences(before, after, shapeOf('positions'), { language: 'zh', names: new Map([['customers', '客户']]) })).toEqual(['客户：删除 是 → 否'])
  })

  it('calls a module that is not there any more by its code, and names the commands that may be run', () => {
    const before = { permissions: [{ module: 'removed-plug-in', commands: [] }] }
    const after = { permissions: [{ module: 'removed-plug-in', commands: ['transfer'] }] }
    expect(differences(before, after, shapeOf('positions'), { language: 'zh', names: new Map() })).toEqual(['removed-plug-in：业务命令 全部 → transfer'])
  })
})

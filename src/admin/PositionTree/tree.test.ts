import { describe, expect, it } from '@jest/globals'

import { positionTree } from './tree.ts'

const positions = [
  { id: 'staff', name: '销售员', parent: 'lead' },
  { id: 'head', name: '总经理', parent: null },
  { id: 'lead', name: '销售经理', parent: 'head' },
  { id: 'lost', name: '外聘', parent: 'not-to-be-seen' },
]
const memberships = [
  { id: 'm1', user: { name: '张三' }, position: 'head', furtherPositions: ['lead'] },
  { id: 'm2', user: { name: '李四' }, position: 'staff', readOnly: true },
  { id: 'm3', user: { name: '王五' }, position: null, furtherPositions: [] },
]

describe('the tree of positions', () => {
  const { tree, without } = positionTree(positions, memberships)

  it('puts positions under their superiors, and those without one at the top', () => {
    expect(tree).toMatchObject([
      { name: '总经理', below: [{ name: '销售经理', below: [{ name: '销售员', below: [] }] }] },
      { name: '外聘', below: [] },
    ])
  })

  it('names who holds a position, also as a further one', () => {
    expect(tree[0]?.holders).toEqual([{ membership: 'm1', name: '张三', isFurther: false, isReadOnly: false }])
    expect(tree[0]?.below[0]?.holders).toEqual([{ membership: 'm1', name: '张三', isFurther: true, isReadOnly: false }])
    expect(tree[0]?.below[0]?.below[0]?.holders).toMatchObject([{ name: '李四', isReadOnly: true }])
  })

  it('lists the people without a position apart', () => {
    expect(without.map(({ name }) => name)).toEqual(['王五'])
  })
})

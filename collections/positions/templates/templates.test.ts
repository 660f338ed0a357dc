import { describe, expect, it } from '@jest/globals'

import { templateOf, type Levels } from './templates.ts'

describe.each([2, 3, 4] as Levels[])('the template with %s levels', (levels) => {
  const tree = templateOf(levels)
  const depthOf = (name: string | null): number => (name === null ? 0 : 1 + depthOf(tree.find((one) => one.name.zh === name)?.above ?? null))

  it('is as deep as it says, under one head', () => {
    expect(Math.max(...tree.map(({ name }) => depthOf(name.zh)))).toBe(levels)
    expect(tree.filter(({ above }) => above === null).map(({ profile }) => profile)).toEqual(['head'])
  })

  it('names every position once, in both languages, after the one above it', () => {
    for (const [index, { above }] of tree.entries()) expect(above === null || tree.slice(0, index).some(({ name }) => name.zh === above)).toBe(true)
    for (const language of ['zh', 'en'] as const) expect(new Set(tree.map(({ name }) => name[language])).size).toBe(tree.length)
  })

  it('lets nobody grant more discount than the one above', () => {
    for (const { above, discountLimit } of tree) expect(discountLimit).toBeLessThanOrEqual(tree.find(({ name }) => name.zh === above)?.discountLimit ?? 100)
  })
})

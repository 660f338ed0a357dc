import { describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { learn, noLessons, valuesFor, type FormField, type Lessons } from './values.ts'

const fields = [
  { name: 'name', type: 'text', required: true },
  { name: 'kind', type: 'select', required: true, options: ['one', 'two'] },
  { name: 'note', type: 'text' },
  {
    name: 'rows',
    type: 'array',
    flattenedFields: [
      { name: 'code', type: 'text', required: true },
      { name: 'mark', type: 'text' },
    ],
  },
  { name: 'year', type: 'number', required: true, min: 2000, max: 2003 },
] as unknown as FlattenedField[]
const form = new Map<string, FormField>()

function dataOf(lessons: Lessons, day = 2): Record<string, unknown> {
  const date = new Date(Date.UTC(2026, 2, day))
  return valuesFor(fields, { form, text: () => 'canary', number: () => 7, relatedTo: () => undefined, owner: 'me', date, lessons }).data
}

describe('what a refusal teaches about making a record', () => {
  it('leaves out what nothing requires, and gives it when that is refused as well', () => {
    const lessons = noLessons()
    expect(dataOf(lessons)).toHaveProperty('note')
    expect(learn(lessons, { fields, form, named: ['note'] })).toBe(true)
    expect(dataOf(lessons)).not.toHaveProperty('note')
    learn(lessons, { fields, form, named: ['note'] })
    expect(dataOf(lessons)).toHaveProperty('note')
  })

  it('tries another value of what is required', () => {
    const lessons = noLessons()
    expect(dataOf(lessons).kind).toBe('one')
    learn(lessons, { fields, form, named: ['kind'] })
    expect(dataOf(lessons).kind).toBe('two')
  })

  it('leaves out a field of rows, and the rows where the field is required', () => {
    const lessons = noLessons()
    learn(lessons, { fields, form, named: ['rows.3.mark'] })
    expect(dataOf(lessons).rows).toEqual([{ code: 'canary' }])
    learn(lessons, { fields, form, named: ['rows.0.code'] })
    expect(dataOf(lessons)).not.toHaveProperty('rows')
  })

  it('gives as little as possible when nothing is named, and then gives up', () => {
    const lessons = noLessons()
    expect(learn(lessons, { fields, form, named: [] })).toBe(true)
    expect(Object.keys(dataOf(lessons))).toEqual(['name', 'kind', 'year'])
    expect(learn(lessons, { fields, form, named: ['nothing'] })).toBe(false)
  })

  it('has another number within the bounds for each record', () => {
    const years = [1, 2, 3, 4, 5].map((day) => dataOf(noLessons(), day).year as number)
    expect(new Set(years).size).toBe(4)
    for (const year of years) expect([2000, 2001, 2002, 2003]).toContain(year)
  })
})

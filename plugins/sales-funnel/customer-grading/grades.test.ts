import { describe, expect, it } from '@jest/globals'

import { gradeFor, gradesOf } from './grades.ts'

describe('the grade of a customer by contract amount', () => {
  it('is the one whose threshold the amount reaches; a threshold belongs to the higher grade', () => {
    const grades = gradesOf({})
    expect([0, 49_999.99, 50_000, 299_999.99, 300_000, 999_999.99, 1_000_000, 5e9].map((amount) => gradeFor(grades, amount))).toEqual([
      'small',
      'small',
      'ordinary',
      'ordinary',
      'secondary',
      'secondary',
      'key',
      'key',
    ])
  })

  it('follows what the company has settled, in whatever order it stands', () => {
    const grades = gradesOf({
      grades: [
        { level: 'small', from: 0 },
        { level: 'gold', from: 100 },
      ],
    })
    expect([99.99, 100].map((amount) => gradeFor(grades, amount))).toEqual(['small', 'gold'])
  })
})

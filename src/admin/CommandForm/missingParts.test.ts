import { describe, expect, it } from '@jest/globals'

import type { AskedPart } from '../../commands/madeRecords.ts'
import { AnswerRefused } from '../request/callApi.ts'
import { filledIn, missingPaths, partsOf } from './missingParts.ts'

const field = (name: string) => ({ name, label: name, type: 'text', isRequired: true, hasMany: false, isDay: false, options: [], relation: null, rows: null })
const form: AskedPart[] = [
  { part: 'customerData', collection: 'customers', label: '客户', fields: [field('name'), field('x_grade')], values: {} },
  { part: 'contactData', collection: 'contacts', label: '联系人', fields: [field('mobile')], values: {} },
]

describe('what a command still lacks', () => {
  it('is found in the answer that refuses it', () => {
    const errors = [{ code: 'invalid', message: '请填写', data: { errors: [{ path: 'customerData.x_grade' }, { path: 'reason' }] } }]
    expect(missingPaths(new AnswerRefused(400, errors))).toEqual(['customerData.x_grade'])
    expect(missingPaths(new AnswerRefused(409, errors))).toEqual([])
    expect(missingPaths(new Error('network'))).toEqual([])
  })
  it('is asked for by the fields of the form, record by record', () => {
    expect(partsOf(form, ['customerData.x_grade', 'contactData.mobile'])).toMatchObject([
      { part: 'customerData', fields: [{ name: 'x_grade' }] },
      { part: 'contactData', fields: [{ name: 'mobile' }] },
    ])
    expect(partsOf(form, ['customerData.x_grade', 'customerData.unknown'])).toEqual([])
  })
  it('is sent beside what was said before', () => {
    expect(filledIn({ createOpportunity: true, customerData: { name: '甲' } }, { customerData: { x_grade: 'a' }, createOpportunity: { amount: 1 } })).toEqual({
      customerData: { name: '甲', x_grade: 'a' },
      createOpportunity: { amount: 1 },
    })
  })
})

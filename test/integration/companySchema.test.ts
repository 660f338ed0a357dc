import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startLab, type Course, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let other: Course

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course()
  other = await lab.course({ companies: 1 })
})
afterAll(() => lab.close())

describe('a course adds a field', () => {
  it('and students of its companies use it at once, others do not', async () => {
    const instructor = await lab.client(course.instructor)
    const dictionary = await instructor('POST', '/api/dictionaries', {
      code: 'credit-rating',
      name: '信用评级',
      scope: 'course',
      course: course.course.id,
      items: [
        { value: 'a', label: '优', active: true },
        { value: 'b', label: '良', active: true },
      ],
    })
    expect(dictionary).toMatchObject({ status: 201 })
    const settings = await instructor('POST', '/api/field-settings', {
      target: 'customers',
      scope: 'course',
      course: course.course.id,
      fields: [{ name: 'x_rating', label: '信用评级', type: 'select', dictionary: 'credit-rating', required: true, listColumn: true }],
    })
    expect(settings).toMatchObject({ status: 201 })

    const { company, member } = course.companies[0]!
    const student = await lab.client(member, company)
    expect((await student('POST', '/api/customers', { name: '山西大学' })).status).toBe(400)
    expect(await student('POST', '/api/customers', { name: '山西大学', x_rating: 'a' })).toMatchObject({ status: 201, body: { doc: { x_rating: 'a' } } })
    expect((await student('GET', '/api/customers?where[x_rating][equals]=a')).body.totalDocs).toBe(1)
    expect((await student('GET', '/api/customers?where[x_rating][equals]=b')).body.totalDocs).toBe(0)

    const { company: elsewhere, member: stranger } = other.companies[0]!
    const outsider = await lab.client(stranger, elsewhere)
    expect(await outsider('POST', '/api/customers', { name: '美特好' })).toMatchObject({ status: 201 })
    expect((await outsider('GET', '/api/customers')).body.totalDocs).toBe(1)
  })
})

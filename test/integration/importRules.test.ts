/** A dry run finds what saving would refuse: the rules that collections keep in their hooks, all of a row at once. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let head: Client
let customer: Doc

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course({ companies: 1 })
  head = await lab.client(course.companies[0]!.member, course.companies[0]!.company)
  customer = (await head('POST', '/api/customers', { name: '华夏机械' })).body.doc
})
afterAll(() => lab.close())

const count = async (slug: string): Promise<number> => (await head('GET', `/api/${slug}?limit=1`)).body.totalDocs as number

/** What a dry run and then the import itself say about a file: row, field and code of every problem. */
async function refusedBoth(slug: string, csv: string): Promise<unknown[]> {
  const before = await count(slug)
  const places = (errors: Doc[]) => errors.map(({ row, field, code }) => [row, field, code])
  const dry = await head('POST', `/api/${slug}/import`, { csv, dryRun: true })
  expect([dry.status, dry.body.errorCount]).toEqual([200, dry.body.errors.length])
  const real = await head('POST', `/api/${slug}/import`, { csv })
  expect([real.status, real.body.errors[0].code]).toEqual([400, 'invalid'])
  expect(real.body.errors[0].data.errors).toEqual(dry.body.errors)
  expect(await count(slug)).toBe(before)
  return places(dry.body.errors)
}

describe('a dry run', () => {
  it('refuses a success rate that is not whole, beside what else is wrong with the row', async () => {
    const csv = ['title,customer,amount,probability', `甲,${customer.id},1,50`, `乙,${customer.id},1,0.5`, `,${customer.id},很多,1.5`].join('\n')
    const errors = await refusedBoth('opportunities', csv)
    expect(errors).toHaveLength(4)
    expect(errors).toEqual(
      expect.arrayContaining([
        [3, 'probability', 'rule'],
        [4, 'title', 'required'],
        [4, 'amount', 'invalid-number'],
        [4, 'probability', 'rule'],
      ]),
    )
  })

  it('draws no number', async () => {
    const code = async (name: string) => (await head('POST', '/api/customers', { name })).body.doc.code as string
    const first = Number((await code('甲')).slice(2))
    expect((await head('POST', '/api/customers/import', { csv: 'name\n乙\n丙', dryRun: true })).body).toMatchObject({ create: 2, errorCount: 0 })
    expect(Number((await code('丁')).slice(2))).toBe(first + 1)
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startLab, type Client, type Course, type Doc, type Lab } from '../../helpers/lab.ts'

/** Moments around the midnights of Shanghai, UTC and New York: [stored, as the class in Shanghai reads it, as one in New York does]. */
const moments = [
  ['2026-02-28T15:59:00.000Z', '2026-02-28 23:59', '2026-02-28 10:59'],
  ['2026-02-28T16:00:00.000Z', '2026-03-01 00:00', '2026-02-28 11:00'],
  ['2026-02-28T23:59:59.000Z', '2026-03-01 07:59:59', '2026-02-28 18:59:59'],
  ['2026-03-01T04:59:00.000Z', '2026-03-01 12:59', '2026-02-28 23:59'],
  ['2026-03-01T05:00:00.000Z', '2026-03-01 13:00', '2026-03-01 00:00'],
  ['2026-03-01T15:59:59.999Z', '2026-03-01 23:59:59.999', '2026-03-01 10:59:59.999'],
  ['2026-03-01T16:00:00.000Z', '2026-03-02 00:00', '2026-03-01 11:00'],
] as const

/** One moment and one day mean the same in every channel, wherever the server stands. */
export function sameEverywhere(zoneOfServer: string): void {
  let lab: Lab
  let course: Course
  let company: Doc
  let student: Client
  let instructor: Client

  beforeAll(async () => {
    lab = await startLab()
    course = await lab.course({ companies: 1 })
    const [first] = course.companies
    company = first!.company
    student = await lab.client(first!.member, company)
    instructor = await lab.client(course.instructor)
    const fields = [
      { name: 'x_day', label: '签约日', type: 'date' },
      { name: 'x_moment', label: '来电', type: 'datetime' },
    ]
    expect(await instructor('POST', '/api/field-settings', { target: 'customers', scope: 'course', course: course.course.id, fields })).toMatchObject({
      status: 201,
    })
    for (const [index, [moment]] of moments.entries()) {
      const customer = await student('POST', '/api/customers', { name: `客户${index}`, x_moment: moment, x_day: '2026-03-01' })
      expect(customer).toMatchObject({ status: 201, body: { doc: { x_moment: moment, x_day: '2026-03-01T00:00:00.000Z' } } })
      expect(await student('POST', '/api/activities', { subject: `电话${index}`, kind: 'event', type: 'call', at: moment })).toMatchObject({ status: 201 })
    }
  })
  afterAll(() => lab.close())

  const classIn = async (timeZone: string | null) =>
    expect(await instructor('PATCH', `/api/classes/${course.class.id}`, { timeZone })).toMatchObject({ status: 200 })

  const found = async (where: string): Promise<string[]> =>
    ((await student('GET', `/api/customers?depth=0&limit=50&sort=name&${where}`)).body.docs as Doc[]).map(({ name }) => String(name))
  const named = (...indexes: number[]) => indexes.map((index) => `客户${index}`)

  const exported = async (): Promise<string[][]> =>
    String((await student('GET', '/api/customers/export?format=csv&fields=name&select[name]=true&select[x_day]=true&select[x_moment]=true&sort=name')).body)
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(','))

  describe(`on a server in ${zoneOfServer}`, () => {
    it('stands there', () => {
      const hours = { UTC: 0, 'Asia/Shanghai': 8, 'America/New_York': 19 }
      expect(new Date('2026-01-01T00:00:00Z').getHours()).toBe(hours[zoneOfServer as 'UTC'])
    })

    it.each([
      ['Asia/Shanghai', null, 1, { first: [0], day: [1, 2, 3, 4, 5], after: [6] }],
      ['America/New_York', 'America/New_York', 2, { first: [0, 1, 2, 3], day: [4, 5, 6], after: [] }],
    ] as const)('a class in %s filters, exports, imports and counts moments by its own days', async (_zone, timeZone, column, { first, day, after }) => {
      await classIn(timeZone)
      expect(await found('where[x_moment][equals]=2026-03-01')).toEqual(named(...day))
      expect(await found('where[x_moment][less_than]=2026-03-01')).toEqual(named(...first))
      expect(await found('where[x_moment][greater_than]=2026-03-01')).toEqual(named(...after))
      expect(await found('where[x_day][equals]=2026-03-01')).toEqual(named(0, 1, 2, 3, 4, 5, 6))
      expect(await found('where[x_day][greater_than]=2026-03-01')).toEqual([])
      for (const [index, row] of moments.entries())
        expect(await found(`where[x_moment][equals]=${row[column].slice(0, 16).replace(' ', 'T')}`)).toEqual(named(index))

      const [head, ...rows] = await exported()
      expect(head).toHaveLength(3)
      expect(rows).toEqual(moments.map((row, index) => [`客户${index}`, '2026-03-01', row[column]]))

      const form = new FormData()
      form.append('file', new Blob([[head, ...rows.map(([name, ...rest]) => [`又${name}`, ...rest])].map((row) => row!.join(',')).join('\r\n')]), 'a.csv')
      expect(await student('POST', '/api/customers/import', form)).toMatchObject({ status: 201, body: { doc: { status: 'done', created: 7 } } })
      const again = (await student('GET', '/api/customers?depth=0&sort=name&where[name][like]=又客户')).body.docs as Doc[]
      expect(again.map(({ x_moment, x_day }) => [x_moment, x_day])).toEqual(moments.map(([moment]) => [moment, '2026-03-01T00:00:00.000Z']))
      for (const { id } of again) expect(await student('DELETE', `/api/customers/${String(id)}`)).toMatchObject({ status: 200 })

      const { body } = await student('GET', '/api/reports/tracking?from=2026-02-28&to=2026-03-02')
      const [before, on, behind] = [first, day, after].map(({ length }) => length)
      expect((body.days as Doc[]).map(({ date, total }) => [date, total])).toEqual([
        ['2026-02-28', before],
        ['2026-03-01', on],
        ['2026-03-02', behind],
      ])
    })

    it('a time without an offset is that of the class, and a day the one that is written', async () => {
      await classIn(null)
      const asWritten = { name: '口述', x_moment: '2026-03-01T22:54', x_day: '2026-03-01T23:30-05:00' }
      const { status, body } = await student('POST', '/api/customers', asWritten)
      expect({ status, doc: body.doc }).toMatchObject({ status: 201, doc: { x_moment: '2026-03-01T14:54:00.000Z', x_day: '2026-03-01T00:00:00.000Z' } })
      const picked = await student('PATCH', `/api/customers/${String(body.doc.id)}`, { x_day: '2026-03-05T12:00:00.000Z' })
      expect(picked.body.doc.x_day).toBe('2026-03-05T00:00:00.000Z')
      expect(await found('where[x_day][equals]=2026-03-05T12:00:00.000Z')).toEqual(['口述'])
    })

    it('today and the days of the log are those of the class', async () => {
      for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        await classIn(timeZone)
        const { body } = await student('GET', '/api/context')
        const now = new Intl.DateTimeFormat('sv', { timeZone }).format(new Date())
        expect(body).toMatchObject({ today: now, timeZone })
      }
      expect(await instructor('PATCH', `/api/classes/${course.class.id}`, { timeZone: 'Shanghai' })).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'timeZone' }] },
      })
    })
  })
}

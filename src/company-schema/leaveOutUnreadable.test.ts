import { describe, expect, it } from '@jest/globals'

import type { CompanyView } from './companyView.ts'
import { leaveOutUnreadable } from './leaveOutUnreadable.ts'

const view = {
  revision: 'r',
  collections: new Map([
    ['customers', { flattenedFields: [{ name: 'name' }, { name: 'phone', custom: { unreadable: true } }, { name: 'x_secret', custom: { unreadable: true } }] }],
  ]),
} as unknown as CompanyView

describe('a client configuration', () => {
  it('names no field that the reader may not read, and keeps every other part at its number', () => {
    const config = {
      collections: [
        {
          slug: 'customers',
          fields: [{ name: 'phone', label: '电话' }, { name: 'name' }, { type: 'row', fields: [{ name: 'x_secret', label: '密级' }, { name: 'fax' }] }],
        },
        { slug: 'users', fields: [{ name: 'phone' }] },
      ],
    }
    leaveOutUnreadable(config, view)
    const [customers, users] = config.collections
    expect(JSON.stringify(customers)).not.toMatch(/phone|x_secret|电话|密级/)
    expect(customers?.fields.map((field) => field.name ?? field.type)).toEqual(['ui', 'name', 'row'])
    expect(customers?.fields[2]).toMatchObject({ fields: [{ type: 'ui', admin: { disabled: true } }, { name: 'fax' }] })
    expect(users?.fields).toEqual([{ name: 'phone' }])
  })
})

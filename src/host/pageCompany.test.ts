import { describe, expect, it } from '@jest/globals'

import { nameCompanyOfPage, pageCompanyHeader } from './pageCompany.ts'

const companyOf = (address: string, referer?: string, host = 'lab:3000'): string | null => {
  const headers = new Headers(referer ? { Referer: referer } : {})
  nameCompanyOfPage(headers, { address, host })
  return headers.get(pageCompanyHeader)
}

describe('the company of a page', () => {
  it('stands in its address', () => {
    expect(companyOf('/admin/collections/customers?page=2&company=a1')).toBe('a1')
  })
  it('is that of the page from which a link without one is followed', () => {
    expect(companyOf('/admin/collections/customers/7', 'http://lab:3000/admin?company=a1')).toBe('a1')
  })
  it('is its own when the page before belongs to another company', () => {
    expect(companyOf('/admin?company=b2', 'http://lab:3000/admin?company=a1')).toBe('b2')
  })
  it('is none when the address says so', () => {
    expect(companyOf('/admin?company=', 'http://lab:3000/admin?company=a1')).toBe('')
  })
  it('of a REST request is that of the asking page; its own parameters are filters', () => {
    expect(companyOf('/api/customers?company=b2', 'http://lab:3000/admin?company=a1')).toBe('a1')
    expect(companyOf('/api/customers?company=b2')).toBeNull()
  })
  it('is not told by pages of other hosts, by nonsense, or by a client', () => {
    expect(companyOf('/admin', 'http://elsewhere/admin?company=a1')).toBeNull()
    expect(companyOf('/admin', 'nonsense')).toBeNull()
    expect(companyOf('/admin?company=%0a%00')).toBeNull()
    const headers = new Headers({ [pageCompanyHeader]: 'a1' })
    nameCompanyOfPage(headers, { address: '/admin', host: 'lab:3000' })
    expect(headers.get(pageCompanyHeader)).toBeNull()
  })
})

import { describe, expect, it } from '@jest/globals'

import { addressInCompany, nameCompanyOfPage, pageCompanyHeader } from './pageCompany.ts'

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

describe('the address of a page', () => {
  it.each([
    ['/admin', '/admin?company=c1'],
    [
      '/admin/collections/customers?limit=10&where[or][0][and][0][name][like]=%E7%94%B2',
      '/admin/collections/customers?limit=10&where[or][0][and][0][name][like]=%E7%94%B2&company=c1',
    ],
    ['/admin/collections/customers?company=c2&_rsc=abc', '/admin/collections/customers?company=c1&_rsc=abc'],
  ])('%s names the company that the page is made in', (address, whole) => {
    expect(addressInCompany(address, 'c1')).toBe(whole)
  })
  it('is left alone when it is whole, when there is no company, and elsewhere', () => {
    expect([
      addressInCompany('/admin?company=c1', 'c1'),
      addressInCompany('/admin', null),
      addressInCompany('/register', 'c1'),
      addressInCompany('/adminx', 'c1'),
    ]).toEqual([null, null, null, null])
  })
})

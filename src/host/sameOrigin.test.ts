import { describe, expect, it } from '@jest/globals'

import { vouchForOwnPages } from './sameOrigin.ts'

/** What Payload's rule sees afterwards: `own` when it takes the cookie, else `foreign`. */
function judged(given: Record<string, string>, method = 'GET', host = '192.168.1.20:3000'): 'own' | 'foreign' {
  const headers = new Headers(given)
  vouchForOwnPages(headers, method, host)
  const site = headers.get('sec-fetch-site')
  return !headers.has('origin') && (site === 'same-origin' || site === 'none') ? 'own' : 'foreign'
}

describe('a request with the session cookie', () => {
  it('comes from the own pages when the origin has the host that was asked for', () => {
    expect(judged({ origin: 'http://192.168.1.20:3000' }, 'POST')).toBe('own')
    expect(judged({ origin: 'https://lab.example.edu' }, 'POST', 'LAB.example.edu')).toBe('own')
  })

  it('is foreign from another host, another port, a sandboxed page, or something that is no address', () => {
    expect(judged({ origin: 'http://evil.example' }, 'POST')).toBe('foreign')
    expect(judged({ origin: 'http://192.168.1.20:4000' }, 'POST')).toBe('foreign')
    expect(judged({ origin: 'null' }, 'POST')).toBe('foreign')
    expect(judged({ origin: 'http://192.168.1.20:3000@evil.example' }, 'POST')).toBe('foreign')
  })

  it('may read where the browser says nothing, unless a page of others led there', () => {
    expect(judged({})).toBe('own')
    expect(judged({ referer: 'http://192.168.1.20:3000/admin' })).toBe('own')
    expect(judged({ referer: 'http://evil.example/' })).toBe('foreign')
  })

  it('may not write where the browser says nothing', () => {
    expect(judged({}, 'POST')).toBe('foreign')
  })

  it('stays what the browser said it is', () => {
    expect(judged({ 'sec-fetch-site': 'cross-site' })).toBe('foreign')
    expect(judged({ 'sec-fetch-site': 'same-origin' }, 'POST')).toBe('own')
  })
})

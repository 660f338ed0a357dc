import { describe, expect, it } from '@jest/globals'
import type { Request } from 'express'

import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { isEndOfViewAs, withoutViewAs } from './viewAs.ts'

describe('headers without looking as somebody', () => {
  it('keep everything else', () => {
    const headers = withoutViewAs(new Headers({ 'X-View-As': 'u1', 'X-Company': 'c1', Cookie: 'company=c1; view-as=u1; payload-token=t' }))
    expect(headers.get('x-view-as')).toBeNull()
    expect(headers.get('x-company')).toBeNull()
    expect(headers.get('cookie')).toBe('company=c1; payload-token=t')
  })
  it('do not mistake other cookies', () => {
    expect(withoutViewAs(new Headers({ Cookie: 'my-view-as=u1' })).get('cookie')).toBe('my-view-as=u1')
  })
})

describe('a page that may not be looked at as somebody', () => {
  const refused = new LabError({ code: 'view-as-forbidden', message: bilingual('不', 'No') })
  const requestWith = (headers: Record<string, string>) => ({ headers }) as unknown as Request

  it('is opened anew without the cookie', () => {
    expect(isEndOfViewAs(refused, requestWith({ cookie: 'view-as=u1' }))).toBe(true)
  })
  it('stays refused when a header asks for it, and for other reasons', () => {
    expect(isEndOfViewAs(refused, requestWith({ 'x-view-as': 'u1' }))).toBe(false)
    expect(isEndOfViewAs(new LabError({ code: 'company-forbidden', message: bilingual('不', 'No') }), requestWith({}))).toBe(false)
  })
})

import { describe, expect, it } from '@jest/globals'

import { languageOf } from './language.ts'
import { pathForLog } from './requestLog.ts'

describe('the log', () => {
  it('never holds the secrets that stand in a path', () => {
    expect(pathForLog('/api/users/verify/abc123')).toBe('/api/users/verify/…')
    expect(pathForLog('/admin/reset/abc123')).toBe('/admin/reset/…')
    expect(pathForLog('/api/customers/42')).toBe('/api/customers/42')
  })
})

describe('the language of an answer', () => {
  it('is the one chosen, else the one the browser asks for, else Chinese', () => {
    expect(languageOf({ cookie: 'a=b; payload-lng=en', 'accept-language': 'zh-CN' })).toBe('en')
    expect(languageOf({ 'accept-language': 'en-GB,en;q=0.9' })).toBe('en')
    expect(languageOf({ 'accept-language': 'fr' })).toBe('zh')
    expect(languageOf({})).toBe('zh')
  })
})

import { describe, expect, it } from '@jest/globals'

import { apiParts, isApi, isCanonical } from './address.ts'

describe('the path of a request', () => {
  it.each([
    '/',
    '/admin/collections/customers/0b6c',
    '/api/users/login/',
    '/api/documents/file/%E5%90%88%E5%90%8C.pdf',
    '/api/documents/file/100%25.pdf',
    '/_next/static/chunks/%5Broot%5D__a.js',
  ])('%s is clear', (path) => expect(isCanonical(path)).toBe(true))

  it.each([
    '//evil.example/admin',
    '/\\evil.example',
    '/api//users/login',
    '/api/x/../users/login',
    '/api/./users/login',
    '/api/users/login//',
    '/api/x/%2e%2e/users/login',
    '/api/x/%2E./users/login',
    '/api/users%2flogin',
    '/api/users%5Clogin',
    '/api/users/log%69n',
    '/api/x/%252e%252e/users/login',
    '/api/x%252Fy',
    '/api/x%00',
    '/api/users/\tlogin',
    'http://localhost/api/users/login',
    '*',
    '',
  ])('%s could be read in another way, and is refused', (path) => expect(isCanonical(path)).toBe(false))

  it('is the same endpoint in large and small letters, with a slash at its end or without', () => {
    for (const path of ['/api/users/login', '/api/users/LOGIN', '/api/Users/Login/']) expect(isApi(path, 'users/login')).toBe(true)
    expect(isApi('/api/users/login/x', 'users/login')).toBe(false)
    expect(apiParts('/admin/users/login')).toEqual([])
  })
})

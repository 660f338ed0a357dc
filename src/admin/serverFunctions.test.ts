import { describe, expect, it } from '@jest/globals'

import { isServerFunction } from './serverFunctions.ts'

describe('what the admin asks for', () => {
  it('is known by name and has arguments', () => expect(isServerFunction({ name: 'form-state', args: {} })).toBe(true))

  it.each([
    { name: 'constructor', args: {} },
    { name: '__proto__', args: {} },
    { name: 'toString', args: {} },
    { name: 'form-state' },
    { name: 'form-state', args: null },
    null,
    'form-state',
    {},
  ])('is nothing else: %j', (given) => expect(isServerFunction(given)).toBe(false))
})

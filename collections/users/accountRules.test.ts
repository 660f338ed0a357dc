import { describe, expect, it } from '@jest/globals'

import { usernameRule, weaknessOf } from './accountRules.ts'

describe('a password', () => {
  it.each(['Abc-1', 'only-letters', '12345678901', 'x1'.repeat(101)])('%s is refused', (password) => {
    expect(weaknessOf(password, 's1')).not.toBeNull()
  })
  it('must not be the username, whatever the case', () => {
    expect(weaknessOf('S2026001', 's2026001')?.en).toContain('username')
  })
  it.each(['password1', 'Abc12345', 'WOAINI1314', '1q2w3e4r'])('%s is refused, because everybody tries it first', (password) => {
    expect(weaknessOf(password, 's1')?.en).toContain('commonest')
  })
  it.each(['Password-1', '密码密码密码密1', 's2026001x'])('%s is accepted', (password) => {
    expect(weaknessOf(password, 's2026001')).toBeNull()
  })
})

describe('a username', () => {
  it('is kept without surrounding spaces in lower case', () => {
    expect(usernameRule.parse(' S2026.001 ')).toBe('s2026.001')
  })
  it.each(['ab', '-abc', 'a b c', '张三张三', 'x'.repeat(51), "a'b--"])('%s is refused', (username) => {
    expect(usernameRule.safeParse(username).success).toBe(false)
  })
})

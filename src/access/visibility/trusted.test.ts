import { isTrusted, trusted } from './trusted.ts'

describe('the mark of the row rule', () => {
  it('does not come with a request, nor with a condition that something was spread into', () => {
    const rule = trusted({ owner: { in: ['a'] } })
    expect(isTrusted(rule)).toBe(true)
    expect(isTrusted({ ...rule, and: [{ phone: { equals: '1' } }] })).toBe(false)
    expect(isTrusted({ and: [rule] })).toBe(false)
    expect(isTrusted(JSON.parse(JSON.stringify(rule)) as object)).toBe(false)
  })
})

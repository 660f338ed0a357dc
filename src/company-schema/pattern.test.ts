import { describe, expect, it } from '@jest/globals'

import { compilePattern } from './pattern.ts'

const matches = (pattern: string, text: string): boolean | undefined => compilePattern(pattern)?.(text)

describe('a pattern that people wrote', () => {
  it('is a rule for the whole text', () => {
    expect(matches('[A-Z]{2}\\d{4}', 'AB1234')).toBe(true)
    expect(matches('[A-Z]{2}\\d{4}', 'xAB1234')).toBe(false)
    expect(matches('a|b', 'ab')).toBe(false)
    expect(matches('[\\u4e00-\\u9fa5]{2,4}', '张三')).toBe(true)
    expect(matches('\\p{Han}{2,4}', '张三')).toBe(true)
    expect(matches('(北京|上海)-\\d+', '上海-7')).toBe(true)
  })

  it.each(['(a|a)*', '(a+)+', '(a*)*b', '(.*a){12}', '([a-zA-Z]+)*x', '(a|aa)+$', '(?:a?){50}a{50}', '((a{0,30}){0,30})', '(a{0,20}){0,20}'])(
    '%s is quick or refused, whatever the text',
    (pattern) => {
      const begun = performance.now()
      matches(pattern, `${'a'.repeat(4_000)}!`)
      expect(performance.now() - begun).toBeLessThan(200)
    },
  )

  it.each(['(?=a)b', '(?!a)b', '(?<=a)b', '(a)\\1', '(', '[', 'a{2,1}', '((a{1000}){1000}){1000}', 'x'.repeat(201)])('%s cannot be used', (pattern) => {
    expect(compilePattern(pattern)).toBeNull()
  })
})

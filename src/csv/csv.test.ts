import { describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'

import { csvText } from './csvText.ts'
import { guardApostrophe, guardFormula, unguardFormula } from './formulaGuard.ts'

const attacks = [
  '=1+1',
  '+cmd',
  '-x',
  '@a',
  '\tx',
  '\r=1',
  '\n=1',
  "'=1",
  "''@",
  ' =1',
  '\u3000＝1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  "=cmd|'/C calc'!A0",
  '+86-351-7010000',
  '-1+1',
  '+1\n+1',
  "好的\n=cmd|'/C calc'!A0",
  'a\r=1',
  'a\r\n＠b',
  'a\t=1',
  'a;=1',
  "a;'=1",
  'a\u2028=1',
  "\t'=1;\n",
]

describe('the guard against formulas', () => {
  it.each(attacks)('%j begins no formula and comes back unchanged', (text) => {
    const guarded = guardFormula(text)
    expect(guarded).not.toBe(text)
    for (const part of guarded.split(/[\t\r\n;\u2028]/)) expect(part.trim()).not.toMatch(/^[=+\-@＝＋－＠]/)
    expect(unguardFormula(guarded)).toBe(text)
    expect(unguardFormula(guardApostrophe(text))).toBe(text)
  })

  it.each(['-12.5', '+8613800138000', '+86 139 0571 0000', 'a=b', "'quoted'", '', 'a\nb', "it's;fine", '0571-88880000', 'x@y.cn'])('%j needs none', (text) => {
    expect(guardFormula(text)).toBe(text)
    expect(unguardFormula(text)).toBe(text)
    expect(guardApostrophe(text)).toBe(text)
  })

  it('comes back from any mixture of signs, apostrophes, blanks and line ends', () => {
    const parts = ['=', '+', '-', '＝', "'", ' ', '\n', '\r', '\t', ';', 'a', '1', '\u3000']
    for (let seed = 0; seed < 20_000; seed++) {
      let left = seed * 2_654_435_761
      const text = Array.from({ length: 1 + (seed % 7) }, () => {
        left = (left * 1_103_515_245 + 12_345) % 2_147_483_648
        return parts[left % parts.length] ?? ''
      }).join('')
      expect([text, unguardFormula(guardFormula(text)), unguardFormula(guardApostrophe(text))]).toEqual([text, text, text])
    }
  })

  it('takes no longer for a text that is made to take long', () => {
    const before = performance.now()
    for (const text of [`${"'".repeat(100_000)} `, ' '.repeat(100_000), ";'".repeat(100_000), "\n' ".repeat(100_000)])
      guardApostrophe(unguardFormula(guardFormula(text)))
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})

describe('CSV', () => {
  const reread = (text: string): string[][] => parse(text, { relax_column_count: true })

  it('keeps every cell one cell, whatever is in it', () => {
    const row = ['a\nb', 'a\rb', 'a\r\nb', '"', 'a"b', ',', ' blank ', '\tx', 'a;b', '', '\u3000', 'a\u2028b', '\\', '\\"']
    const text = csvText([row, row])
    expect(reread(text).map((cells) => cells.map(unguardFormula))).toEqual([row, row])
    expect(csvText([['a\nb', ' c']])).toBe('"a\nb"," c"\r\n')
  })

  it('writes numbers as numbers and nothing as nothing', () => {
    expect(csvText([[-12.5, 0, 1e21, null, '', '-12.5']])).toBe('-12.5,0,1e+21,,,-12.5\r\n')
    expect(csvText([['a'], [null], ['']])).toBe('a\r\n""\r\n""\r\n')
  })

  it('lets no line of the file begin with a formula', () => {
    const text = csvText([["电话\n=cmd|'/C calc'!A0", '＝HYPERLINK("x")'], attacks])
    for (const line of text.split(/[\r\n]/)) expect(line.replace(/^["\s]*/, '')).not.toMatch(/^[=+\-@＝＋－＠]/)
    expect(reread(text)[1]?.map(unguardFormula)).toEqual(attacks)
  })
})

import { createHash } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'

import { centsOf } from '../../prices/cents.ts'
import { capitalAmount } from './capitalAmount.ts'
import { quotePage } from './page.ts'
import type { PrintedQuote } from './printedQuote.ts'
import { pagePolicy } from './style.ts'

describe('an amount in Chinese capitals', () => {
  it.each([
    [0, '零元整'],
    [0.01, '壹分'],
    [0.5, '伍角整'],
    [0.56, '伍角陆分'],
    [1, '壹元整'],
    [1.05, '壹元零伍分'],
    [10, '壹拾元整'],
    [100.1, '壹佰元壹角整'],
    [1001.1, '壹仟零壹元壹角整'],
    [1010, '壹仟零壹拾元整'],
    [1680.32, '壹仟陆佰捌拾元叁角贰分'],
    [10_001, '壹万零壹元整'],
    [10_500, '壹万零伍佰元整'],
    [100_000, '壹拾万元整'],
    [107_000.53, '壹拾万柒仟元伍角叁分'],
    [1_000_100, '壹佰万零壹佰元整'],
    [20_010_005, '贰仟零壹万零伍元整'],
    [100_000_000, '壹亿元整'],
    [100_010_000, '壹亿零壹万元整'],
    [100_000_001, '壹亿零壹元整'],
    [1_234_567_890.12, '壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分'],
    [1_000_000_000_000, '壹万亿元整'],
  ])('%p is %s', (yuan, text) => {
    expect(capitalAmount(centsOf(yuan))).toBe(text)
  })
})

const quote = (more: Partial<PrintedQuote> = {}): PrintedQuote => ({
  company: { name: '飞达办公', address: '杭州市', phone: '0571-1' },
  code: 'BJ000001',
  version: 2,
  status: 'approved',
  date: '2026-05-15',
  validUntil: '2026-06-14',
  customer: { name: '客户甲', address: null, phone: null },
  agent: null,
  contactPerson: '张三',
  lines: [{ name: '转椅', code: 'C-1', specification: null, unit: '把', quantity: 10, listPrice: 1234.5, discountRate: 5, price: 1172.78, amount: 11_727.75 }],
  total: 11_727.75,
  remark: null,
  ...more,
})

describe('the printed quote', () => {
  it('has head, lines, total and the total in capitals', () => {
    const page = quotePage(quote(), 'zh')
    for (const text of [
      '飞达办公',
      'BJ000001 · 版本 2',
      '客户甲',
      '转椅',
      '1,234.50',
      '5%',
      '1,172.78',
      '11,727.75',
      '壹万壹仟柒佰贰拾柒元柒角伍分',
      'lang="zh-CN"',
    ])
      expect(page).toContain(text)
    expect(quotePage(quote(), 'en')).toContain('Quotation')
  })

  it('says that prices are rounded where a reader would find another amount', () => {
    const [line] = quote().lines
    expect(quotePage(quote(), 'en')).toContain('Prices are rounded')
    expect(quotePage(quote({ lines: [{ ...line!, price: 1172.78, amount: 11_727.8 }] }), 'en')).not.toContain('Prices are rounded')
  })

  it('shows what people have written as text, whatever it looks like', () => {
    const nasty = `"><script>alert(1)</script><img src=x onerror='a'>&`
    const page = quotePage(
      quote({
        company: { name: nasty, address: nasty, phone: nasty },
        code: nasty,
        customer: { name: nasty, address: nasty, phone: nasty },
        agent: nasty,
        contactPerson: nasty,
        remark: nasty,
        lines: [{ name: nasty, code: nasty, specification: nasty, unit: nasty }],
      }),
      'zh',
    )
    expect(page).not.toContain('<script')
    expect(page).not.toContain('<img')
    expect(page).not.toContain(`onerror='`)
    expect(page.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)?.length).toBe(15)
  })

  it('has the one style that its policy allows, and no other', () => {
    const page = quotePage(quote(), 'zh')
    const styles = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text]) => createHash('sha256').update(text!).digest('base64'))
    expect(styles).toEqual([/'sha256-([^']+)'/.exec(pagePolicy)?.[1]])
    expect(page).not.toContain('style=')
  })

  it('leaves out what its reader may not see', () => {
    const page = quotePage(quote({ total: undefined, customer: {} }), 'zh')
    expect(page).not.toContain('大写')
    expect(page).not.toContain('客户甲')
  })
})

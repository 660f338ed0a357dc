import { describe, expect, it } from '@jest/globals'

import { pagesOf } from '../../../../test/helpers/pdfText.ts'
import { contentOf } from '../print/content.ts'
import type { PrintedQuote } from '../print/printedQuote.ts'
import type { Language } from '../print/texts.ts'
import { fileName } from './fileName.ts'
import { inTurn } from './inTurn.ts'
import { quoteFile } from './quoteFile.ts'

const line = { name: '转椅', code: 'C-1', specification: null, unit: '把', quantity: 10, listPrice: 1234.5, discountRate: 5, price: 1172.78, amount: 11_727.75 }

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
  lines: [line],
  total: 11_727.75,
  remark: null,
  ...more,
})

const pages = async (more: Partial<PrintedQuote> = {}, language: Language = 'zh'): Promise<string[]> =>
  pagesOf(await quoteFile(quote(more), contentOf(quote(more), language), language))

describe('the file of a quote', () => {
  it('has on one page what the page to print has', async () => {
    const [page, ...more] = await pages()
    expect(more).toEqual([])
    for (const text of [
      '飞达办公',
      '报价单',
      'BJ000001 · 版本 2',
      '客户甲',
      '转椅',
      '1,234.50',
      '5%',
      '1,172.78',
      '11,727.75',
      '壹万壹仟柒佰贰拾柒元柒角伍分',
      '已四舍五入',
      '第 1 页，共 1 页',
    ])
      expect(page).toContain(text)
    const [english] = await pages({}, 'en')
    for (const text of ['Quotation', 'BJ000001 · version 2', 'Amount (yuan)', 'Prices are rounded', 'Page 1 of 1']) expect(english).toContain(text)
  })

  it('has the heads of the columns on every page of lines, every line once and whole, and the sums with the last line', async () => {
    const lines = Array.from({ length: 90 }, (_, index) => ({
      ...line,
      name: `产品${String(index)}号${'，很长的名称'.repeat(index % 9)}`,
      code: `C${String(index)}Z`,
    }))
    const all = await pages({ lines })
    expect(all.length).toBeGreaterThan(3)
    const withLines = all.filter((page) => page.includes('产品0号') || /C\d+Z/.test(page))
    for (const page of withLines) expect(page.match(/^金额（元）$/gm)?.length).toBe(1)
    for (const [index, { name }] of lines.entries()) {
      const holding = all.filter((page) => page.replaceAll('\n', '').includes(`${name}C${String(index)}Z`))
      expect({ name, pages: holding.length }).toEqual({ name, pages: 1 })
    }
    const last = all.find((page) => page.includes('C89Z'))
    for (const text of ['合计', '壹万壹仟']) expect(last).toContain(text)
    all.forEach((page, index) => {
      expect(page).toContain(`第 ${String(index + 1)} 页，共 ${String(all.length)} 页`)
    })
  })

  it('leaves out what its reader may not see', async () => {
    const [page] = await pages({ total: undefined, customer: {}, lines: [{ ...line, amount: undefined }] })
    expect(page).not.toContain('大写')
    expect(page).not.toContain('11,727.75')
    expect(page).not.toContain('客户甲')
  })

  it('is made of whatever people have written', async () => {
    const strange = `😀 한국 \u0000\u0007\u202e\ud800 \ue810 龘鎏 ${'W'.repeat(180)}`
    const long = { name: strange, code: 'X'.repeat(50), specification: '字'.repeat(200), unit: '一二三四五六七八九十'.repeat(2) }
    const numbers = { quantity: 123_456_789.1234, listPrice: 9e12 + 0.25, discountRate: 99.99, price: 9e12 + 0.25, amount: 9e12 + 0.25 }
    const all = await pages({
      company: { name: strange, address: strange, phone: strange },
      code: strange,
      customer: { name: strange, address: strange, phone: strange },
      agent: strange,
      contactPerson: strange,
      lines: [{ ...long, ...numbers }],
      total: 9e12 + 0.25,
      remark: `${strange}\r\n\t第二行\n${'很长的备注。'.repeat(1500)}最后一句`,
    })
    expect(all.length).toBeGreaterThan(2)
    const text = all.join('').replaceAll('\n', '')
    for (const part of ['9,000,000,000,000.25', '玖万亿元贰角伍分', '字'.repeat(200), '第二行', '最后一句', '龘鎏']) expect(text).toContain(part)
  })

  it('exists without lines', async () => {
    expect(await pages({ lines: [], total: 0 })).toEqual([expect.stringContaining('零元整')])
  })
})

describe('the name of the file', () => {
  it('can be read, and is one that every system takes', () => {
    expect(fileName(['报价单', 'BJ000001', '版本 2', '客户甲'])).toBe('报价单-BJ000001-版本 2-客户甲')
    expect(fileName(['Quotation', null, '', undefined])).toBe('Quotation')
    const strange = fileName(['报价单', '../a\\b:c*?"<>|\n\u202e\ud800', '长'.repeat(200)])
    expect(strange).toBe(`报价单-.. a b c-${'长'.repeat(20)}`)
    expect(() => encodeURIComponent(strange)).not.toThrow()
  })
})

describe('in turn', () => {
  it('one begins when the one before has ended, however that ended; another owner does not wait', async () => {
    const [owner, other] = [{}, {}]
    const seen: string[] = []
    let end: (() => void) | undefined
    const first = inTurn(owner, async () => {
      seen.push('first begins')
      await new Promise<void>((resolve) => (end = resolve))
      throw new Error('failed')
    })
    const second = inTurn(owner, () => {
      seen.push('second')
      return Promise.resolve(2)
    })
    await inTurn(other, () => {
      seen.push('other')
      return Promise.resolve()
    })
    expect(seen).toEqual(['first begins', 'other'])
    end?.()
    await expect(first).rejects.toThrow('failed')
    await expect(second).resolves.toBe(2)
    expect(seen).toEqual(['first begins', 'other', 'second'])
  })
})

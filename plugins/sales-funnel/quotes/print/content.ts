import { inLanguage } from '../../../../src/plugin/index.ts'
import { amountInCents, centsOf } from '../../prices/cents.ts'
import { statusLabels } from '../quote.ts'
import { capitalAmount } from './capitalAmount.ts'
import type { PrintedLine, PrintedQuote } from './printedQuote.ts'
import { texts, type Language, type PrintText } from './texts.ts'

/** What stands in a printed quote, the page as well as the file, as text. */
export interface QuoteContent {
  title: string
  /** The number of the quote, with its version from the second on. */
  number: string
  facts: [label: string, value: string][]
  columns: { label: string; isNumber: boolean }[]
  rows: LineContent[]
  total: string
  /** The total in words, for who may see it. */
  inCapitals: string | null
  /** Where a reader would find another amount from the price. */
  note: string | null
}

/** The cells of a line: as many as there are columns; what is small stands below the product. */
export interface LineContent {
  cells: string[]
  small: string
}

const heads = ['line', 'product', 'unit', 'quantity', 'listPrice', 'discount', 'price', 'amount'] as const satisfies readonly PrintText[]
const numbers: readonly PrintText[] = ['quantity', 'listPrice', 'discount', 'price', 'amount']

/** Where the product stands among the columns: the one that is as wide as there is room. */
export const productColumn = heads.indexOf('product')

export function contentOf(quote: PrintedQuote, language: Language): QuoteContent {
  const say = (text: PrintText): string => inLanguage(texts[text], language)
  const number = numberOf(quote, language)
  return {
    title: say('title'),
    number,
    facts: facts(quote, number, language).flatMap(([text, value]): [string, string][] => (value ? [[say(text), value]] : [])),
    columns: heads.map((name) => ({ label: say(name), isNumber: numbers.includes(name) })),
    rows: quote.lines.map(lineContent),
    total: money(quote.total),
    inCapitals: typeof quote.total === 'number' ? `${say('inCapitals')}${capitalAmount(centsOf(quote.total))}` : null,
    note: quote.lines.some(isRoundedPrice) ? say('roundedPrice') : null,
  }
}

const numberOf = ({ code, version }: PrintedQuote, language: Language): string =>
  [code, version && version > 1 ? `${inLanguage(texts.version, language)}${String(version)}` : null].filter(Boolean).join(' · ')

const facts = (quote: PrintedQuote, number: string, language: Language): [PrintText, string | null | undefined][] => [
  ['number', number],
  ['date', quote.date],
  ['customer', quote.customer.name],
  ['validUntil', quote.validUntil],
  ['address', quote.customer.address],
  ['phone', quote.customer.phone],
  ['agent', quote.agent],
  ['owner', quote.contactPerson],
  ['status', quote.status && inLanguage(statusLabels[quote.status], language)],
]

const lineContent = (line: PrintedLine, index: number): LineContent => ({
  cells: [
    String(index + 1),
    line.name ?? '',
    line.unit ?? '',
    String(line.quantity ?? ''),
    money(line.listPrice),
    line.discountRate ? `${String(line.discountRate)}%` : '',
    money(line.price),
    money(line.amount),
  ],
  small: [line.code, line.specification].filter(Boolean).join(' · '),
})

/** The price of one piece, as it is shown, times the quantity is not the amount. */
const isRoundedPrice = ({ quantity, price, amount }: PrintedLine): boolean =>
  typeof quantity === 'number' &&
  typeof price === 'number' &&
  typeof amount === 'number' &&
  amountInCents({ quantity, listPrice: price, rate: 0 }) !== centsOf(amount)

/** 1234.5 → 1,234.50, from the cents, so that no digit is lost. */
function money(yuan: number | null | undefined): string {
  if (typeof yuan !== 'number') return ''
  const cents = centsOf(yuan)
  return `${String(cents / 100n).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(cents % 100n).padStart(2, '0')}`
}

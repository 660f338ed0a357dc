import { inLanguage } from '../../../../src/plugin/index.ts'
import { amountInCents, centsOf } from '../../prices/cents.ts'
import { statusLabels, type QuoteStatus } from '../quote.ts'
import { capitalAmount } from './capitalAmount.ts'
import { html, type Html } from './html.ts'
import { styleElement } from './style.ts'
import { texts, type Language, type PrintText } from './texts.ts'

/** A quote as its reader sees it; what the reader may not see is missing. Dates are `YYYY-MM-DD`, amounts yuan. */
export interface PrintedQuote {
  company: { name?: string | null; address?: string | null; phone?: string | null }
  code?: string | null
  version?: number | null
  status?: QuoteStatus | null
  date: string | null
  validUntil: string | null
  customer: { name?: string | null; address?: string | null; phone?: string | null }
  agent: string | null
  contactPerson: string | null
  lines: PrintedLine[]
  total?: number | null
  remark?: string | null
}

interface PrintedLine {
  name: string | null
  code: string | null
  specification: string | null
  unit: string | null
  quantity?: number | null
  listPrice?: number | null
  discountRate?: number | null
  price?: number | null
  amount?: number | null
}

/** The page that a quote is printed from. */
export function quotePage(quote: PrintedQuote, language: Language): string {
  const say = (text: PrintText): string => inLanguage(texts[text], language)
  const page = html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${say('title')} ${quote.code}</title>
        ${styleElement}
      </head>
      <body>
        <p class="hint">${say('hint')}</p>
        <header>
          <p class="company">${quote.company.name}</p>
          <div>${[quote.company.address, quote.company.phone].flatMap((line) => (line ? [html`<p>${line}</p>`] : []))}</div>
        </header>
        <h1>${say('title')}</h1>
        <dl>
          ${facts(quote, language).map(
            ([text, value]) =>
              html`<dt>${say(text)}</dt>
                <dd>${value}</dd>`,
          )}
        </dl>
        ${table(quote, language)} ${quote.lines.some(isRoundedPrice) ? html`<p class="small">${say('roundedPrice')}</p>` : null}
        ${
          quote.remark
            ? html`<h2 class="small">${say('remark')}</h2>
                <p class="remark">${quote.remark}</p>`
            : null
        }
        <div class="signatures">
          <div>
            <p>${say('seller')}</p>
            <p>${say('signature')}</p>
          </div>
          <div>
            <p>${say('buyer')}</p>
            <p>${say('signature')}</p>
          </div>
        </div>
      </body>
    </html>`
  return page.markup
}

function facts(quote: PrintedQuote, language: Language): [PrintText, string][] {
  const all: [PrintText, string | null | undefined][] = [
    [
      'number',
      [quote.code, quote.version && quote.version > 1 ? inLanguage(texts.version, language) + String(quote.version) : null].filter(Boolean).join(' · '),
    ],
    ['date', quote.date],
    ['customer', quote.customer.name],
    ['validUntil', quote.validUntil],
    ['address', quote.customer.address],
    ['phone', quote.customer.phone],
    ['agent', quote.agent],
    ['owner', quote.contactPerson],
    ['status', quote.status && inLanguage(statusLabels[quote.status], language)],
  ]
  return all.flatMap(([text, value]): [PrintText, string][] => (value ? [[text, value]] : []))
}

function table({ lines, total }: PrintedQuote, language: Language): Html {
  const heads = ['line', 'product', 'unit', 'quantity', 'listPrice', 'discount', 'price', 'amount'] as const
  const numbers: readonly PrintText[] = ['quantity', 'listPrice', 'discount', 'price', 'amount']
  return html`<table>
    <thead>
      <tr>
        ${heads.map((name) => html`<th class="${numbers.includes(name) ? 'number' : ''}">${inLanguage(texts[name], language)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines.map((line, index) => row(line, index + 1))}
    </tbody>
    <tfoot>
      <tr>
        <td colspan="7">${inLanguage(texts.total, language)}</td>
        <td class="number">${money(total)}</td>
      </tr>
      ${
        typeof total === 'number'
          ? html`<tr>
              <td colspan="8">${inLanguage(texts.inCapitals, language)}${capitalAmount(centsOf(total))}</td>
            </tr>`
          : null
      }
    </tfoot>
  </table>`
}

const row = (line: PrintedLine, number: number): Html =>
  html`<tr>
    <td>${number}</td>
    <td>
      ${line.name}${[line.code, line.specification].some(Boolean) ? html`<br /><span class="small">${[line.code, line.specification].filter(Boolean).join(' · ')}</span>` : null}
    </td>
    <td>${line.unit}</td>
    <td class="number">${line.quantity}</td>
    <td class="number">${money(line.listPrice)}</td>
    <td class="number">${line.discountRate ? `${String(line.discountRate)}%` : ''}</td>
    <td class="number">${money(line.price)}</td>
    <td class="number">${money(line.amount)}</td>
  </tr>`

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

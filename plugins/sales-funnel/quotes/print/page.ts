import { inLanguage } from '../../../../src/plugin/index.ts'
import { contentOf, productColumn, type LineContent, type QuoteContent } from './content.ts'
import { html, type Html } from './html.ts'
import type { PrintedQuote } from './printedQuote.ts'
import { styleElement } from './style.ts'
import { texts, type Language, type PrintText } from './texts.ts'

/** The page that a quote is printed from. */
export function quotePage(quote: PrintedQuote, language: Language): string {
  const say = (text: PrintText): string => inLanguage(texts[text], language)
  const content = contentOf(quote, language)
  const page = html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${content.title} ${quote.code}</title>
        ${styleElement}
      </head>
      <body>
        <p class="hint">${say('hint')}</p>
        <header>
          <p class="company">${quote.company.name}</p>
          <div>${[quote.company.address, quote.company.phone].flatMap((line) => (line ? [html`<p>${line}</p>`] : []))}</div>
        </header>
        <h1>${content.title}</h1>
        <dl>
          ${content.facts.map(
            ([label, value]) =>
              html`<dt>${label}</dt>
                <dd>${value}</dd>`,
          )}
        </dl>
        ${table(content, say('total'))} ${content.note ? html`<p class="small">${content.note}</p>` : null}
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

function table({ columns, rows, total, inCapitals }: QuoteContent, totalLabel: string): Html {
  return html`<table>
    <thead>
      <tr>
        ${columns.map(({ label, isNumber }) => html`<th class="${classOf(isNumber)}">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => tableRow(row, columns))}
    </tbody>
    <tfoot>
      <tr>
        <td colspan="${columns.length - 1}">${totalLabel}</td>
        <td class="number">${total}</td>
      </tr>
      ${
        inCapitals
          ? html`<tr>
              <td colspan="${columns.length}">${inCapitals}</td>
            </tr>`
          : null
      }
    </tfoot>
  </table>`
}

const tableRow = ({ cells, small }: LineContent, columns: QuoteContent['columns']): Html =>
  html`<tr>
    ${cells.map(
      (text, index) =>
        html`<td class="${classOf(columns[index]?.isNumber)}">
          ${text}${index === productColumn && small ? html`<br /><span class="small">${small}</span>` : null}
        </td>`,
    )}
  </tr>`

const classOf = (isNumber: boolean | undefined): string => (isNumber ? 'number' : '')

'use client'

import { useAllFormFields, useDebounce, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { callApi, fill, readableError, useTexts } from '../../../../src/plugin/admin.ts'
import { money } from '../money.ts'
import { askedOf, type Asked } from './asked.ts'
import './index.css'
import { priceTexts } from './texts.ts'

interface Priced {
  lines: { quantity: number; listPrice: number; discountRate: number; price: number; amount: number; reason: string; limit: number; needsApproval: boolean }[]
}

/** What the changed lines of a quote will cost and why, while they are typed (R38 to R42). */
export function QuotePrice() {
  const t = useTexts(priceTexts)
  const { i18n } = useTranslation()
  const [fields] = useAllFormFields()
  const asked = useDebounce(JSON.stringify(askedOf(fields)), 400)
  const { lines, kept, error } = usePrices(asked)
  if (error) return <p role="alert">{error}</p>
  if (lines.length === 0) return null
  const inYuan = (value: number): string => money(value, i18n.language)
  const total = [...lines, ...kept].reduce((cents, { amount }) => cents + Math.round(amount * 100), 0) / 100
  return (
    <section aria-label={t.title} aria-live="polite" className="quote-price">
      <h4>{t.title}</h4>
      <table>
        <thead>
          <tr>
            {[t.line, t.listPrice, t.quantity, t.discount, t.price, t.amount, t.reason].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ index, listPrice, quantity, discountRate, price, amount, reason, limit, needsApproval }) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              <td>{inYuan(listPrice)}</td>
              <td>{quantity}</td>
              <td>{discountRate} %</td>
              <td>{inYuan(price)}</td>
              <td>{inYuan(amount)}</td>
              <td>
                {reason}
                {needsApproval && <strong>{fill(t.needsApproval, { limit })}</strong>}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th colSpan={5} scope="row">
              {t.total}
            </th>
            <td>{inYuan(total)}</td>
            <td>{kept.length > 0 && fill(t.kept, { count: kept.length })}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

type Line = Priced['lines'][number] & { index: number }

interface Prices {
  lines: Line[]
  kept: Asked['kept']
  error: string | null
}

const nothing: Prices = { lines: [], kept: [], error: null }

/** Asks the server, again whenever what is asked has changed. */
function usePrices(asked: string): Prices {
  const [prices, setPrices] = useState(nothing)
  useEffect(() => {
    const question = JSON.parse(asked) as Asked | null
    if (!question) return setPrices(nothing)
    const controller = new AbortController()
    const { lines, kept, ...party } = question
    callApi<Priced>('POST', '/api/quotes/price', { ...party, lines: lines.map(({ index: _index, ...line }) => line) }, { signal: controller.signal })
      .then((answer) => setPrices({ lines: answer.lines.map((line, at) => ({ ...line, index: lines[at]?.index ?? at })), kept, error: null }))
      .catch((error: unknown) => {
        if (!controller.signal.aborted) setPrices({ ...nothing, error: readableError(error) })
      })
    return () => controller.abort()
  }, [asked])
  return prices
}

'use client'

import { useTranslation } from '@payloadcms/ui'

import { fill, useApi, useTexts, type PanelProps } from '../../../../src/plugin/admin.ts'
import type { LifecycleStage } from '../../customer-value/lifecycle.ts'
import type { ValueYear } from '../../customer-value/value.ts'
import type { Warning } from '../../customer-watch/loss.ts'
import { money } from '../money.ts'
import { Tile } from './Tile.tsx'
import { valueTexts } from './texts.ts'
import { Years } from './Years.tsx'
import './index.css'

interface Value {
  relationLabel: string | null
  lifecycle: LifecycleStage | null
  contact: { contactDays: number | null; silentDays: number; warning: Warning | null } | null
  quotes: { count: number; accepted: number } | null
  opportunities: {
    open: number
    openAmount: number | null
    weightedAmount: number | null
    won: number
    wonAmount: number | null
    winRate: number | null
  } | null
  expenses: { count: number; amount: number | null } | null
  years: ValueYear[]
}

/** Where the customer stands and what it has brought so far (R22, R30); without orders it says so. */
export function CustomerValue({ id, heading }: PanelProps) {
  const t = useTexts(valueTexts)
  const { i18n } = useTranslation()
  const { data, error } = useApi<Value>(`/api/customers/${id}/value`)
  const yuan = (amount: number | null): string => (amount === null ? t.hidden : money(amount, i18n.language))

  return (
    <section aria-label={heading} className="record-panel customer-value" data-panel="value">
      <header>
        <h2>{heading}</h2>
      </header>
      {error && <p role="alert">{error}</p>}
      {!data && !error && <p>{t.loading}</p>}
      {data && (
        <>
          <dl className="customer-value__tiles">
            <Tile label={t.lifecycle} tone={toneOf(data.lifecycle)} value={data.lifecycle ? t[data.lifecycle] : '—'}>
              {data.relationLabel && fill(t.relation, { label: data.relationLabel })}
            </Tile>
            {data.opportunities && (
              <Tile label={t.won} value={data.opportunities.won === 0 ? '—' : yuan(data.opportunities.wonAmount)}>
                {data.opportunities.won === 0
                  ? t.noDeals
                  : fill(t.deals, {
                      count: data.opportunities.won,
                      rate: data.opportunities.winRate === null ? '—' : `${String(data.opportunities.winRate)}%`,
                    })}
              </Tile>
            )}
            {data.opportunities && (
              <Tile label={t.open} value={data.opportunities.open === 0 ? '—' : yuan(data.opportunities.openAmount)}>
                {data.opportunities.weightedAmount === null || data.opportunities.open === 0
                  ? fill(t.openCount, { count: data.opportunities.open })
                  : fill(t.openDetail, { count: data.opportunities.open, amount: yuan(data.opportunities.weightedAmount) })}
              </Tile>
            )}
            {data.quotes && (
              <Tile label={t.quotes} value={String(data.quotes.count)}>
                {fill(t.accepted, { count: data.quotes.accepted })}
              </Tile>
            )}
            {data.expenses && (
              <Tile label={t.expenses} value={yuan(data.expenses.amount)}>
                {fill(t.expenseCount, { count: data.expenses.count })}
              </Tile>
            )}
            {data.contact && <Contact contact={data.contact} />}
            <Tile label={t.orders} value={t.noOrders}>
              {t.ordersHint}
            </Tile>
          </dl>
          <Years years={data.years} />
        </>
      )}
    </section>
  )
}

function Contact({ contact: { contactDays, silentDays, warning } }: { contact: NonNullable<Value['contact']> }) {
  const t = useTexts(valueTexts)
  const texts = { notice: t.notice, urgent: t.urgent, lost: t.lostWarning }
  const since = contactDays === null ? t.never : contactDays === 0 ? t.today : fill(t.daysAgo, { days: contactDays })
  return (
    <Tile label={t.contact} tone={warning === null ? undefined : warning === 'notice' ? 'warning' : 'danger'} value={since}>
      {warning && fill(texts[warning], { days: silentDays })}
    </Tile>
  )
}

const toneOf = (stage: LifecycleStage | null): 'good' | 'warning' | 'danger' | undefined =>
  stage === 'dealt' ? 'good' : stage === 'atRisk' ? 'warning' : stage === 'lost' ? 'danger' : undefined

'use client'

import { Link } from '@payloadcms/ui'
import { useState } from 'react'

import { dayOf, pageZone, fill, useApi, useTexts } from '../../../../src/plugin/admin.ts'
import { lifecycleStages, type LifecycleStage } from '../../customer-value/lifecycle.ts'
import type { WatchedCustomer } from '../../customer-watch/watched.ts'
import type { Part } from './parts.ts'
import { trackingTexts } from './texts.ts'

type Kind = Exclude<Part, 'activities'>

interface Answer {
  docs: WatchedCustomer[]
  totalDocs: number
  totalPages: number
  days?: number
}

const warnings = ['notice', 'urgent', 'lost'] as const

interface Props {
  kind: Kind
  isMine: boolean
  /** Stage and owner that the address names. */
  start: { stage?: string; owner?: string }
}

/** Customers who are new, neglected, about to be lost or in a stage of their life, with the way to everything about them. */
export function WatchedCustomers({ kind, isMine, start }: Props) {
  const t = useTexts(trackingTexts)
  const [page, setPage] = useState(1)
  const [mine, setMine] = useState(isMine)
  const [warning, setWarning] = useState('')
  const [stage, setStage] = useState<LifecycleStage>(lifecycleStages.find((one) => one === start.stage) ?? 'prospect')
  const ofPage = { page: String(page), limit: '20', mine: String(mine) }
  const query =
    kind === 'lifecycle'
      ? new URLSearchParams({ ...ofPage, stage, ...(start.owner ? { owner: start.owner } : {}) })
      : new URLSearchParams({ ...ofPage, kind, ...(warning ? { warning } : {}) })
  const { data, error } = useApi<Answer>(`/api/customers/${kind === 'lifecycle' ? 'lifecycle' : 'watch'}?${query.toString()}`)
  const hints = { lifecycle: t.lifecycleHint, loss: t.lossHint, neglected: t.neglectedHint, new: t.newHint }
  return (
    <>
      {data && (
        <p className="sales-tracking__hint">
          {fill(hints[kind], { days: data.days ?? '' })} {t.settings}
        </p>
      )}
      <div className="sales-tracking__choices controls">
        <label>
          <input
            checked={mine}
            onChange={(event) => {
              setMine(event.target.checked)
              setPage(1)
            }}
            type="checkbox"
          />
          {t.mine}
        </label>
        {kind === 'lifecycle' && (
          <label>
            {t.stage}
            <select
              onChange={(event) => {
                setStage(event.target.value as LifecycleStage)
                setPage(1)
              }}
              value={stage}
            >
              {lifecycleStages.map((one) => (
                <option key={one} value={one}>
                  {t[one]}
                </option>
              ))}
            </select>
          </label>
        )}
        {kind === 'loss' && (
          <label>
            {t.warning}
            <select
              onChange={(event) => {
                setWarning(event.target.value)
                setPage(1)
              }}
              value={warning}
            >
              <option value="">{t.every}</option>
              {warnings.map((one) => (
                <option key={one} value={one}>
                  {t[one]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {error && <p role="alert">{error}</p>}
      {!error && !data && <p>{t.loading}</p>}
      {data?.totalDocs === 0 && <p className="funnel-report__empty">{t.noCustomers}</p>}
      {data !== null && data.totalDocs > 0 && <CustomerTable docs={data.docs} kind={kind} />}
      {data !== null && data.totalPages > 1 && (
        <nav aria-label={t[kind]} className="sales-tracking__pages">
          <button aria-label={t.previous} disabled={page <= 1} onClick={() => setPage(page - 1)} type="button">
            ‹
          </button>
          <span>{fill(t.page, { page, pages: data.totalPages, count: data.totalDocs })}</span>
          <button aria-label={t.next} disabled={page >= data.totalPages} onClick={() => setPage(page + 1)} type="button">
            ›
          </button>
        </nav>
      )}
    </>
  )
}

function CustomerTable({ docs, kind }: { docs: WatchedCustomer[]; kind: Kind }) {
  const t = useTexts(trackingTexts)
  const shownDay = (moment: string | null): string => (moment === null ? '' : dayOf(moment, pageZone()))
  return (
    <div className="funnel-report__table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.customer}</th>
            <th scope="col">{t.owner}</th>
            <th scope="col">{t.enteredAt}</th>
            <th scope="col">{t.lastContact}</th>
            <th className="funnel-report__number" scope="col">
              {t.silent}
            </th>
            {kind === 'loss' && <th scope="col">{t.warning}</th>}
          </tr>
        </thead>
        <tbody>
          {docs.map(({ id, name, owner, enteredAt, lastActivityAt, silentDays, warning }) => (
            <tr data-customer={id} key={id}>
              <th scope="row">
                <Link href={`/admin/collections/customers/${id}/overview`} prefetch={false}>
                  {name}
                </Link>
              </th>
              <td>{owner?.name ?? t.nobody}</td>
              <td>{shownDay(enteredAt)}</td>
              <td>{shownDay(lastActivityAt) || t.never}</td>
              <td className="funnel-report__number">{silentDays}</td>
              {kind === 'loss' && <td>{warning && <span className={`watch-warning watch-warning--${warning}`}>{t[warning]}</span>}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

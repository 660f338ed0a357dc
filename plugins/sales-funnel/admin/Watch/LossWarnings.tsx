'use client'

import { Link } from '@payloadcms/ui'

import { fill, useApi, useTexts } from '../../../../src/plugin/admin.ts'
import type { WatchedCustomer } from '../../customer-watch/watched.ts'
import { watchTexts } from './texts.ts'
import './index.css'

/** On the desktop: the own customers who are about to be lost, in time to do something (R28). */
export function LossWarnings({ heading }: { heading: string }) {
  const t = useTexts(watchTexts)
  const { data } = useApi<{ docs: WatchedCustomer[]; totalDocs: number }>('/api/customers/watch?kind=loss&warning=inTime&mine=true&limit=5')
  if (!data) return null
  return (
    <section className="desktop__panel" data-panel="loss-warnings">
      <h2>{heading}</h2>
      {data.totalDocs === 0 && <p className="desktop__empty">{t.noWarnings}</p>}
      <ul>
        {data.docs.map(({ id, name, silentDays, warning }) => (
          <li key={id}>
            {warning && <span className={`watch-warning watch-warning--${warning}`}>{t[warning]}</span>}
            <Link className="desktop__record" href={`/admin/collections/customers/${id}/overview`} prefetch={false}>
              {name}
            </Link>
            <time>{fill(t.silent, { days: silentDays })}</time>
          </li>
        ))}
      </ul>
      {data.totalDocs > data.docs.length && (
        <Link href="/admin/sales-tracking?show=loss&mine=true" prefetch={false}>
          {fill(t.all, { count: data.totalDocs })}
        </Link>
      )}
    </section>
  )
}

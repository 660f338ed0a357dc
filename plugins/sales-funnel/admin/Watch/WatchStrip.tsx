'use client'

import { Link, useListDrawerContext } from '@payloadcms/ui'

import { useApi, useTexts } from '../../../../src/plugin/admin.ts'
import { GradeCustomers } from '../GradeCustomers/index.tsx'
import { PoolEntries } from './PoolEntries.tsx'
import { watchTexts } from './texts.ts'
import './index.css'

export interface WatchCounts {
  new: number
  neglected: number
  notice: number
  urgent: number
  lost: number
}

/** Above the list of customers: how many want to be looked after and how many are nobody's, with the way to them. */
export function WatchStrip() {
  const t = useTexts(watchTexts)
  const { isInDrawer } = useListDrawerContext()
  const { data } = useApi<WatchCounts>(isInDrawer ? null : '/api/customers/watch-counts')
  if (!data) return null
  const entries = [
    { kind: 'loss', label: t.loss, count: data.notice + data.urgent + data.lost },
    { kind: 'neglected', label: t.neglected, count: data.neglected },
    { kind: 'new', label: t.new, count: data.new },
  ]
  return (
    <nav aria-label={t.strip} className="watch-strip">
      {entries.map(({ kind, label, count }) => (
        <Link className={`watch-strip__entry watch-strip__entry--${kind}`} href={`/admin/sales-tracking?show=${kind}`} key={kind} prefetch={false}>
          {label} <strong>{count}</strong>
        </Link>
      ))}
      <Link className="watch-strip__entry" href="/admin/sales-tracking?show=lifecycle" prefetch={false}>
        {t.lifecycle}
      </Link>
      <GradeCustomers />
      <PoolEntries />
    </nav>
  )
}

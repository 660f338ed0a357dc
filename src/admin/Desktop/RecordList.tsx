'use client'

import { Link, useTranslation } from '@payloadcms/ui'

import type { DesktopRecord } from './loadDesktop.ts'
import { shortTime } from './shortTime.ts'

interface Props {
  title: string
  empty: string
  records: DesktopRecord[]
  /** What to call the collections of mixed records. */
  labels?: Record<string, string>
}

export function RecordList({ title, empty, records, labels }: Props) {
  const { i18n } = useTranslation()
  return (
    <section className="desktop__panel">
      <h2>{title}</h2>
      {records.length === 0 && <p className="desktop__empty">{empty}</p>}
      <ul>
        {records.map(({ id, collection, title: name, at }) => (
          <li key={id}>
            {labels?.[collection] && <span className="desktop__kind">{labels[collection]}</span>}
            <Link className="desktop__record" href={`/admin/collections/${collection}/${id}`} prefetch={false}>
              {name}
            </Link>
            {at && (
              <time dateTime={at} suppressHydrationWarning>
                {shortTime(at, i18n.language)}
              </time>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

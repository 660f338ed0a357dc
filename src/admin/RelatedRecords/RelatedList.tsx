'use client'

import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { recordTexts } from '../locales/records.ts'
import { useTexts } from '../locales/useTexts.ts'

export interface RelatedItem {
  id: string
  collection: string
  title: string
  details: (string | null | undefined | false)[]
}

interface Props {
  items: RelatedItem[] | null
  error: string | null
  children?: ReactNode
}

/** A list of records that belong to the customer, with what adds to it above. */
export function RelatedList({ items, error, children }: Props) {
  const t = useTexts(recordTexts)
  return (
    <>
      {children}
      {error && <p role="alert">{error}</p>}
      {!items && !error && <p>{t.loading}</p>}
      {items?.length === 0 && <p className="related__none">{t.none}</p>}
      <ul>
        {(items ?? []).map(({ id, collection, title, details }) => (
          <li key={id}>
            <Link href={`/admin/collections/${collection}/${id}`} prefetch={false}>
              {title}
            </Link>
            <span className="related__details">{details.filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

'use client'

import { Link } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

import { recordPageTexts } from '../locales/recordPage.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'

/** From a row of the list to everything about its record. */
export function OverviewCell({ collectionSlug, rowData }: DefaultCellComponentProps) {
  const t = useTexts(recordPageTexts)
  const row = rowData as { id: string; name?: string } | undefined
  if (!row) return null
  return (
    <Link aria-label={fill(t.overviewOf, { title: row.name ?? row.id })} href={`/admin/collections/${collectionSlug}/${row.id}/overview`} prefetch={false}>
      {t.overview}
    </Link>
  )
}

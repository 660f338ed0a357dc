'use client'

import { Button, useListDrawerContext, useListQuery, useTableColumns } from '@payloadcms/ui'
import { useState } from 'react'

import { ImportDrawer } from '../ImportExport/ImportDrawer.tsx'
import { importTexts } from '../locales/importExport.ts'
import { useTexts } from '../locales/useTexts.ts'
import './index.css'

interface Props {
  slug: string
  canImport: boolean
  canExport: boolean
  canDesign: boolean
}

export function ListActions({ slug, canImport, canExport, canDesign }: Props) {
  const t = useTexts(importTexts)
  const { query } = useListQuery()
  const { columns } = useTableColumns()
  const { isInDrawer } = useListDrawerContext()
  const [isImporting, setImporting] = useState(false)
  if (isInDrawer) return null

  const shown = columns.filter(({ active }) => active).map(({ accessor }) => accessor)
  const exportAddress = (format: 'csv' | 'xlsx', names: string[]): string => {
    const parameters = new URLSearchParams({ format })
    if (names.length > 0) parameters.set('columns', names.join(','))
    if (query.search) parameters.set('search', query.search)
    if (query.where && Object.keys(query.where).length > 0) parameters.set('where', JSON.stringify(query.where))
    if (query.sort) parameters.set('sort', [query.sort].flat().join(','))
    return `/api/${slug}/export?${parameters.toString()}`
  }

  return (
    <div className="list-tools">
      {canImport && (
        <Button buttonStyle="secondary" margin={false} onClick={() => setImporting(true)} size="small">
          {t.import}
        </Button>
      )}
      {canExport &&
        (['csv', 'xlsx'] as const).map((format) => (
          <Button buttonStyle="secondary" el="anchor" key={format} margin={false} size="small" url={exportAddress(format, shown)}>
            {format === 'csv' ? t.exportCsv : t.exportXlsx}
          </Button>
        ))}
      {canExport && (
        <Button buttonStyle="secondary" el="anchor" margin={false} size="small" url={exportAddress('xlsx', [])}>
          {t.exportAll}
        </Button>
      )}
      {canDesign && (
        <Button buttonStyle="secondary" el="link" margin={false} size="small" to={`/admin/form-designer?target=${slug}`}>
          {t.design}
        </Button>
      )}
      {isImporting && <ImportDrawer onClose={() => setImporting(false)} slug={slug} />}
    </div>
  )
}

'use client'

import { useTranslation } from '@payloadcms/ui'

import { recordPageTexts } from '../locales/recordPage.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { Column } from './column.ts'
import { shown } from './shown.ts'
import { Value } from './Value.tsx'

/** What is known of the record itself; what is empty is left out. */
export function Data({ columns, record }: { columns: Column[]; record: Record<string, unknown> }) {
  const t = useTexts(recordPageTexts)
  const { i18n } = useTranslation()
  const known = columns.flatMap((column) => {
    const values = shown(column, record, { language: i18n.language, yes: t.yes, no: t.no })
    return values.length > 0 ? [{ column, values }] : []
  })
  return (
    <dl className="record-page__data">
      {known.map(({ column: { name, label }, values }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>
            <Value values={values} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

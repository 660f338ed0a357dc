'use client'

import { importTexts } from '../locales/importExport.ts'
import { useTexts } from '../locales/useTexts.ts'
import { useApi } from '../request/useApi.ts'
import type { ImportOptions } from './importTypes.ts'

interface Props {
  slug: string
  file: File | null
  options: ImportOptions
  onChange: (file: File | null, options: ImportOptions) => void
}

interface Schema {
  fields: { name: string; label: string; type: string }[]
}

const keyTypes = new Set(['text', 'email', 'phone', 'number'])

/** The file and how it is to be read. */
export function ImportFile({ slug, file, options, onChange }: Props) {
  const t = useTexts(importTexts)
  const { data } = useApi<Schema>(`/api/schema/${slug}`)
  const template = (format: 'csv' | 'xlsx') => `/api/${slug}/import-template?format=${format}`
  return (
    <div className="import__file">
      <label>
        {t.file}
        <input accept=".csv,.xlsx,text/csv" onChange={(event) => onChange(event.target.files?.[0] ?? null, { ...options, sheet: '' })} type="file" />
      </label>
      <p>
        {t.templateHint} <a href={template('xlsx')}>XLSX</a> · <a href={template('csv')}>CSV</a>
      </p>
      <div className="import__options">
        <label>
          {t.onDuplicate}
          <select
            onChange={(event) => onChange(file, { ...options, onDuplicate: event.target.value as ImportOptions['onDuplicate'] })}
            value={options.onDuplicate}
          >
            {(['refuse', 'skip', 'update'] as const).map((one) => (
              <option key={one} value={one}>
                {t[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.key}
          <select onChange={(event) => onChange(file, { ...options, key: event.target.value })} value={options.key}>
            <option value="">{t.keyAuto}</option>
            {(data?.fields ?? [])
              .filter(({ type }) => keyTypes.has(type))
              .map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
          </select>
        </label>
        <label>
          {t.empty}
          <select onChange={(event) => onChange(file, { ...options, empty: event.target.value as ImportOptions['empty'] })} value={options.empty}>
            <option value="keep">{t.keep}</option>
            <option value="clear">{t.clear}</option>
          </select>
        </label>
      </div>
    </div>
  )
}

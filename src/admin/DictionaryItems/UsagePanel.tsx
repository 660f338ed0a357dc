'use client'

import { Link, useTranslation } from '@payloadcms/ui'

import { inLanguage, type Bilingual } from '../../language/bilingual.ts'
import { dictionaryTexts } from '../locales/dictionaries.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'

/** Answer of `GET /api/dictionaries/:id/usage`. */
export interface Usage {
  total: number
  fields: { collection: string; collectionLabel: Bilingual | string; field: string; fieldLabel: Bilingual | string; count: number }[]
  items: { value: string; count: number }[]
}

/** Which fields use the dictionary, and in how many records. */
export function UsagePanel({ usage }: { usage: Usage | null }) {
  const t = useTexts(dictionaryTexts)
  const { i18n } = useTranslation()
  if (!usage) return null
  return (
    <aside aria-label={t.usage} className="dictionary-items__usage">
      <h4>{t.usage}</h4>
      <p>{usage.fields.length === 0 ? t.unused : fill(t.usageTotal, { count: usage.total })}</p>
      <ul>
        {usage.fields.map(({ collection, collectionLabel, field, fieldLabel, count }) => (
          <li key={`${collection} ${field}`}>
            <Link href={`/admin/collections/${collection}`} prefetch={false}>
              {inLanguage(collectionLabel, i18n.language)} · {inLanguage(fieldLabel, i18n.language)}
            </Link>
            <span>{fill(t.records, { count })}</span>
          </li>
        ))}
      </ul>
    </aside>
  )
}

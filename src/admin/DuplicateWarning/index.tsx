'use client'

import { Link, useDebounce, useDocumentInfo, useField } from '@payloadcms/ui'

import { recordTexts } from '../locales/records.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { useApi } from '../request/useApi.ts'
import './index.css'

interface Answer {
  duplicates: { id: string; name: string; code?: string | null }[]
}

type Criterion = 'name' | 'phone' | 'email'

const criterionOf: Readonly<Record<string, Criterion>> = { name: 'name', phone: 'phone', mobile: 'phone', email: 'email' }
const shown = 3

/** Under a name, telephone number or e-mail address: records that have the same one already. It warns, it never refuses. */
export function DuplicateWarning({ path }: { path: string }) {
  const t = useTexts(recordTexts)
  const { id, collectionSlug = '' } = useDocumentInfo()
  const { value, initialValue } = useField<string>({ path })
  const typed = useDebounce(typeof value === 'string' ? value.trim() : '', 500)
  const criterion = criterionOf[path]
  const isNew = !id || typed !== (initialValue ?? '')
  const query = criterion && typed.length >= 2 && isNew ? new URLSearchParams({ [criterion]: typed, ...(id ? { exclude: String(id) } : {}) }).toString() : null
  const { data } = useApi<Answer>(query && `/api/${collectionSlug}/duplicates?${query}`)
  const found = query ? (data?.duplicates ?? []) : []
  if (found.length === 0 || !criterion) return null
  return (
    <div aria-live="polite" className="duplicate-warning" role="status">
      {fill(t.duplicates, { reason: t[criterion] })}{' '}
      {found.slice(0, shown).map(({ id: other, name, code }) => (
        <Link href={`/admin/collections/${collectionSlug}/${other}`} key={other} prefetch={false} target="_blank">
          {name}
          {code ? `（${code}）` : ''}
        </Link>
      ))}
      {found.length > shown && `… ${String(found.length)}`}
    </div>
  )
}

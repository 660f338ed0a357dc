'use client'

import { Button, Link, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { momentInWords } from '../../time/inWords.ts'
import { pageZone } from '../../time/pageZone.ts'
import { recordTexts } from '../locales/records.ts'
import { useTexts } from '../locales/useTexts.ts'
import { useApi } from '../request/useApi.ts'

interface Entry {
  kind: 'activity' | 'note' | 'document' | 'change'
  id: string
  at: string
  title: string
  user: { name: string } | null
  data: { action?: string; collection?: string; note?: string; changes?: Record<string, unknown> | null }
}

interface Answer {
  docs: Entry[]
  hasNextPage: boolean
}

const pageSize = 20
const addressOf: Readonly<Record<Exclude<Entry['kind'], 'change'>, string>> = { activity: 'activities', note: 'notes', document: 'documents' }

/** What happened with the customer and its contacts, newest first (B23). */
export function Timeline({ customer }: { customer: string }) {
  const t = useTexts(recordTexts)
  const { i18n } = useTranslation()
  const [pages, setPages] = useState(1)
  const { data, error } = useApi<Answer>(`/api/customers/${customer}/timeline?limit=${String(Math.min(pageSize * pages, 100))}`)
  const dateOf = (at: string) => momentInWords(at, pageZone(), i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  if (error) return <p role="alert">{error}</p>
  if (!data) return <p>{t.loading}</p>
  if (data.docs.length === 0) return <p className="related__none">{t.none}</p>
  return (
    <>
      <ol className="related__timeline">
        {data.docs.map(({ kind, id, at, title, user, data: more }) => (
          <li className={`related__entry related__entry--${kind}`} key={`${kind} ${id}`}>
            <time dateTime={at}>{dateOf(at)}</time>
            <span className="related__kind">{t[kind]}</span>
            {kind === 'change' ? (
              <span>
                {title} {t[more.action as 'update'] ?? more.action}
              </span>
            ) : (
              <Link href={`/admin/collections/${addressOf[kind]}/${id}`} prefetch={false}>
                {title}
              </Link>
            )}
            {user && <span className="related__details">{user.name}</span>}
          </li>
        ))}
      </ol>
      {data.hasNextPage && pageSize * pages < 100 && (
        <Button buttonStyle="secondary" margin={false} onClick={() => setPages((number) => number + 1)} size="small">
          {t.more}
        </Button>
      )}
    </>
  )
}

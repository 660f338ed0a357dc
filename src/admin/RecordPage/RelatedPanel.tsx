'use client'

import { Button, Link, useDocumentDrawer, useTranslation } from '@payloadcms/ui'
import { useMemo, useState } from 'react'

import { recordPageTexts } from '../locales/recordPage.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { useApi } from '../request/useApi.ts'
import type { Column } from './column.ts'
import { shown } from './shown.ts'
import { Value } from './Value.tsx'

interface Props {
  panelKey: string
  heading: string
  /** Slug of the listed records. */
  collection: string
  /** Where they are listed, without the page. */
  address: string
  columns: Column[]
  initialData: Record<string, unknown>
  mayAdd: boolean
  onlyWhenAny: boolean
}

interface Page {
  docs: ({ id: string } & Record<string, unknown>)[]
  totalDocs: number
  totalPages: number
  page: number
}

const pageSize = 5

/** Records that belong to the record of the page, some at a time, and a new one that belongs to it from its beginning. */
export function RelatedPanel({ panelKey, heading, collection, address, columns, initialData, mayAdd, onlyWhenAny }: Props) {
  const t = useTexts(recordPageTexts)
  const { i18n } = useTranslation()
  const [page, setPage] = useState(1)
  const { data, error, reload } = useApi<Page>(`${address}&limit=${String(pageSize)}&page=${String(page)}`)
  const words = useMemo(() => ({ language: i18n.language, yes: t.yes, no: t.no }), [i18n.language, t])
  if (onlyWhenAny && !data?.totalDocs) return null
  const [first, ...others] = columns

  return (
    <section aria-label={heading} className="record-panel" data-panel={panelKey}>
      <header>
        <h2>{heading}</h2>
        {data !== null && data.totalDocs > 0 && <span className="record-panel__count">{fill(t.count, { count: data.totalDocs })}</span>}
        {mayAdd && <AddButton collection={collection} heading={heading} initialData={initialData} onAdded={reload} />}
      </header>
      {error && <p role="alert">{error}</p>}
      {!data && !error && <p className="record-panel__none">{t.loading}</p>}
      {data?.totalDocs === 0 && <p className="record-panel__none">{fill(t.none, { heading })}</p>}
      {data !== null && data.totalDocs > 0 && first && (
        <div className="record-panel__table">
          <table>
            <thead>
              <tr>
                {columns.map(({ name, label, kind }) => (
                  <th className={numeric(kind)} key={name} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.docs.map((doc) => (
                <tr key={doc.id}>
                  <th scope="row">
                    <Link href={`/admin/collections/${collection}/${doc.id}`} prefetch={false}>
                      {shown(first, doc, words)
                        .map(({ text }) => text)
                        .join('、') || t.open}
                    </Link>
                  </th>
                  {others.map((column) => (
                    <td className={numeric(column.kind)} key={column.name}>
                      <Value values={shown(column, doc, words)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data !== null && data.totalPages > 1 && (
        <nav aria-label={heading} className="record-panel__pages">
          <button aria-label={t.previous} disabled={page <= 1} onClick={() => setPage(page - 1)} type="button">
            ‹
          </button>
          <span>{fill(t.page, { page, pages: data.totalPages })}</span>
          <button aria-label={t.next} disabled={page >= data.totalPages} onClick={() => setPage(page + 1)} type="button">
            ›
          </button>
        </nav>
      )}
    </section>
  )
}

const numeric = (kind: Column['kind']): string | undefined => (kind === 'money' || kind === 'number' ? 'record-panel__number' : undefined)

interface AddProps {
  collection: string
  heading: string
  initialData: Record<string, unknown>
  onAdded: () => void
}

function AddButton({ collection, heading, initialData, onAdded }: AddProps) {
  const t = useTexts(recordPageTexts)
  const [DocumentDrawer, , { openDrawer, closeDrawer }] = useDocumentDrawer({ collectionSlug: collection })
  return (
    <>
      <Button aria-label={fill(t.addTo, { heading })} buttonStyle="secondary" margin={false} onClick={openDrawer} size="small">
        {t.add}
      </Button>
      <DocumentDrawer
        initialData={initialData}
        onSave={() => {
          closeDrawer()
          onAdded()
        }}
      />
    </>
  )
}

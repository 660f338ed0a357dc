'use client'

import { useTranslation } from '@payloadcms/ui'

import { shortTime } from '../Desktop/shortTime.ts'
import { recordTexts } from '../locales/records.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi } from '../request/callApi.ts'
import { useApi } from '../request/useApi.ts'
import { QuickForm } from './QuickForm.tsx'
import { RelatedList } from './RelatedList.tsx'

interface Note {
  id: string
  text: string
  createdAt: string
}

interface FileRecord {
  id: string
  title?: string | null
  filename: string
  createdAt: string
}

/** Notes and attachments of the customer (A18). */
export function NotesAndFiles({ customer }: { customer: string }) {
  const t = useTexts(recordTexts)
  const { i18n } = useTranslation()
  const here = `where[target.relationTo][equals]=customers&where[target.value][equals]=${customer}&sort=-createdAt&limit=50&depth=0`
  const notes = useApi<{ docs: Note[] }>(`/api/notes?${here}`)
  const files = useApi<{ docs: FileRecord[] }>(`/api/documents?${here}`)
  const target = { relationTo: 'customers', value: customer }
  const items = [
    ...(notes.data?.docs ?? []).map(({ id, text, createdAt }) => ({ id, collection: 'notes', title: text.slice(0, 120), at: createdAt, kind: t.note })),
    ...(files.data?.docs ?? []).map(({ id, title, filename, createdAt }) => ({
      id,
      collection: 'documents',
      title: title || filename,
      at: createdAt,
      kind: t.document,
    })),
  ]
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ at, kind, ...item }) => ({ ...item, details: [kind, shortTime(at, i18n.language)] }))
  return (
    <RelatedList error={notes.error ?? files.error} items={notes.data || files.data ? items : null}>
      <div className="related__actions">
        <QuickForm
          label={t.addNote}
          onSave={(values) => callApi('POST', '/api/notes?depth=0', { text: values.get('noteText'), target })}
          onSaved={notes.reload}
        >
          <label>
            {t.note}
            <textarea maxLength={10_000} name="noteText" placeholder={t.notePlaceholder} required rows={3} />
          </label>
        </QuickForm>
        <QuickForm label={t.addFile} onSave={(values) => upload(values.get('attachment'), target)} onSaved={files.reload}>
          <label>
            {t.document}
            <input name="attachment" required type="file" />
          </label>
        </QuickForm>
      </div>
    </RelatedList>
  )
}

async function upload(file: FormDataEntryValue | null, target: object): Promise<void> {
  if (!(file instanceof File)) return
  const form = new FormData()
  form.set('file', file)
  form.set('_payload', JSON.stringify({ title: file.name, target }))
  await callApi('POST', '/api/documents?depth=0', form)
}

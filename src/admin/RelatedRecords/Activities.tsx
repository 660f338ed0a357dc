'use client'

import { useTranslation } from '@payloadcms/ui'

import { shortTime } from '../Desktop/shortTime.ts'
import { recordTexts } from '../locales/records.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi } from '../request/callApi.ts'
import { useApi } from '../request/useApi.ts'
import { QuickForm } from './QuickForm.tsx'
import { RelatedList } from './RelatedList.tsx'

interface Activity {
  id: string
  subject: string
  type?: string | null
  at: string
  done?: boolean | null
}

interface Schema {
  fields: { name: string; options?: { value: string; label: string; active: boolean }[] }[]
}

export function Activities({ customer }: { customer: string }) {
  const t = useTexts(recordTexts)
  const { i18n } = useTranslation()
  const { data: schema } = useApi<Schema>('/api/schema/activities')
  const { data, error, reload } = useApi<{ docs: Activity[] }>(`/api/activities?where[customer][equals]=${customer}&sort=-at&limit=50&depth=0`)
  const types = schema?.fields.find(({ name }) => name === 'type')?.options ?? []
  const items = data?.docs.map(({ id, subject, type, at, done }) => ({
    id,
    collection: 'activities',
    title: subject,
    details: [types.find(({ value }) => value === type)?.label ?? type, shortTime(at, i18n.language), done && t.done],
  }))
  return (
    <RelatedList error={error} items={items ?? null}>
      <QuickForm
        label={t.add}
        onSave={(values) =>
          callApi('POST', '/api/activities?depth=0', {
            subject: values.get('activitySubject'),
            type: values.get('activityType'),
            kind: 'communication',
            at: new Date().toISOString(),
            customer,
          })
        }
        onSaved={reload}
      >
        <label>
          {t.subject}
          <input maxLength={200} name="activitySubject" required />
        </label>
        <label>
          {t.type}
          <select name="activityType" required>
            {types
              .filter(({ active }) => active)
              .map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
          </select>
        </label>
      </QuickForm>
    </RelatedList>
  )
}

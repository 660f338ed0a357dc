'use client'

import { recordTexts } from '../locales/records.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi } from '../request/callApi.ts'
import { useApi } from '../request/useApi.ts'
import { QuickForm } from './QuickForm.tsx'
import { RelatedList } from './RelatedList.tsx'

interface Contact {
  id: string
  name: string
  title?: string | null
  mobile?: string | null
  phone?: string | null
  customers?: { customer: string; relation?: string | null; primary?: boolean | null }[] | null
}

export function Contacts({ customer }: { customer: string }) {
  const t = useTexts(recordTexts)
  const { data, error, reload } = useApi<{ docs: Contact[] }>(`/api/contacts?where[customers.customer][equals]=${customer}&sort=name&limit=50&depth=0`)
  const items = data?.docs.map(({ id, name, title, mobile, phone, customers }) => {
    const link = customers?.find((one) => one.customer === customer)
    return { id, collection: 'contacts', title: name, details: [link?.primary && t.primary, link?.relation, title, mobile ?? phone] }
  })
  return (
    <RelatedList error={error} items={items ?? null}>
      <QuickForm
        label={t.add}
        onSave={(values) =>
          callApi('POST', '/api/contacts?depth=0', {
            name: values.get('contactName'),
            mobile: values.get('mobile') || undefined,
            customers: [{ customer, relation: values.get('relation') || undefined }],
          })
        }
        onSaved={reload}
      >
        <label>
          {t.contactName}
          <input maxLength={100} name="contactName" required />
        </label>
        <label>
          {t.mobile}
          <input maxLength={50} name="mobile" type="tel" />
        </label>
        <label>
          {t.relation}
          <input maxLength={100} name="relation" />
        </label>
      </QuickForm>
    </RelatedList>
  )
}

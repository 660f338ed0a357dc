'use client'

import { Button, Drawer, toast, useDocumentInfo, useFormFields, useFormModified, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { useBusy, useCommandForm, useTexts } from '../../../../src/plugin/admin.ts'
import { convertTexts } from './texts.ts'

interface Converted {
  customer: string
  opportunity: string | null
  isNewCustomer: boolean
}

/** Beside the save button of a lead that is not converted yet: makes it a customer, a contact and an opportunity (R14). */
export function ConvertLead() {
  const t = useTexts(convertTexts)
  const router = useRouter()
  const { id, hasSavePermission, isTrashed } = useDocumentInfo()
  const slug = `convert-lead-${String(id)}`
  const { openModal, closeModal } = useModal()
  const isModified = useFormModified()
  const convertedAt = useFormFields(([fields]) => fields.convertedAt?.value)
  const [withOpportunity, setWithOpportunity] = useState(true)
  const { isBusy, busily } = useBusy()
  const send = useCommandForm()
  if (!id || convertedAt || isTrashed || hasSavePermission === false) return null

  const convert = () =>
    busily(async () => {
      // A drawer keeps the focus to itself, and what is missing is asked for beside it.
      closeModal(slug)
      const made = await send<Converted>(`/api/leads/${String(id)}/convert`, { createOpportunity: withOpportunity })
      toast.success(made.isNewCustomer ? t.newCustomer : t.knownCustomer)
      router.push(made.opportunity ? `/admin/collections/opportunities/${made.opportunity}` : `/admin/collections/customers/${made.customer}`)
    })

  return (
    <>
      <Button disabled={isModified} margin={false} onClick={() => openModal(slug)} size="medium" tooltip={isModified ? t.saveFirst : undefined}>
        {t.convert}
      </Button>
      <Drawer slug={slug} title={t.title}>
        <div className="command-form">
          <p>{t.about}</p>
          <label className="command-form__tick">
            <input checked={withOpportunity} onChange={(event) => setWithOpportunity(event.target.checked)} type="checkbox" />
            {t.withOpportunity}
          </label>
          <Button disabled={isBusy} onClick={() => void convert()}>
            {t.confirm}
          </Button>
        </div>
      </Drawer>
    </>
  )
}

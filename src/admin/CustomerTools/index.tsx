'use client'

import { ChevronIcon, Popup, PopupList, toast, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'

import { recordTexts } from '../locales/records.ts'
import { useTexts } from '../locales/useTexts.ts'
import { useCommandForm } from '../CommandForm/useCommandForm.ts'
import { useBusy } from '../request/useBusy.ts'
import { MergeDrawer, mergeDrawer } from './MergeDrawer.tsx'
import { TransferDrawer, transferDrawer } from './TransferDrawer.tsx'
import './index.css'

/** Commands on a customer, beside the save button: transfer, clone, merge (B12, B13). */
export function CustomerTools() {
  const t = useTexts(recordTexts)
  const router = useRouter()
  const { openModal } = useModal()
  const { busily } = useBusy()
  const send = useCommandForm()
  const { id, isTrashed } = useDocumentInfo()
  if (!id || isTrashed) return null
  const customer = String(id)

  const clone = () =>
    busily(async () => {
      const { doc } = await send<{ doc: { id: string } }>(`/api/customers/${customer}/clone`, {})
      toast.success(t.cloned)
      router.push(`/admin/collections/customers/${doc.id}`)
    })

  return (
    <>
      <Popup
        button={
          <span className="customer-tools">
            {t.tools} <ChevronIcon />
          </span>
        }
        horizontalAlign="right"
        size="medium"
        render={({ close }) => (
          <PopupList.ButtonGroup>
            <PopupList.Button
              onClick={() => {
                close()
                openModal(transferDrawer(customer))
              }}
            >
              {t.transfer}
            </PopupList.Button>
            <PopupList.Button
              onClick={() => {
                close()
                void clone()
              }}
            >
              {t.clone}
            </PopupList.Button>
            <PopupList.Button
              onClick={() => {
                close()
                openModal(mergeDrawer(customer))
              }}
            >
              {t.merge}
            </PopupList.Button>
          </PopupList.ButtonGroup>
        )}
      />
      <TransferDrawer customer={customer} />
      <MergeDrawer customer={customer} />
    </>
  )
}

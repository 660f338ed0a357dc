'use client'

import { Button, Drawer, toast, useModal, useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'

import { recordTexts } from '../locales/records.ts'
import { useTexts } from '../locales/useTexts.ts'
import { MemberSelect } from '../Members/MemberSelect.tsx'
import { useReceivers } from '../Members/useMembers.ts'
import { callApi } from '../request/callApi.ts'
import { useBusy } from '../request/useBusy.ts'

/** Another customer may lie open over this one. */
export const transferDrawer = (customer: string): string => `transfer-customer-${customer}`

/** Gives the customer to another member of the company. */
export function TransferDrawer({ customer }: { customer: string }) {
  const slug = transferDrawer(customer)
  const t = useTexts(recordTexts)
  const { closeModal, isModalOpen } = useModal()
  const { clearRouteCache } = useRouteCache()
  const { isBusy, busily } = useBusy()
  const members = useReceivers(isModalOpen(slug))
  const [to, setTo] = useState('')

  const transfer = () =>
    busily(async () => {
      await callApi('POST', `/api/customers/${customer}/transfer`, { to })
      toast.success(t.transferred)
      closeModal(slug)
      clearRouteCache()
    })

  return (
    <Drawer slug={slug} title={t.transferTitle}>
      <div className="command-form">
        <MemberSelect empty={t.choose} label={t.transferTo} members={members} onChange={setTo} value={to} />
        <Button disabled={isBusy || !to} onClick={() => void transfer()}>
          {t.confirm}
        </Button>
      </div>
    </Drawer>
  )
}

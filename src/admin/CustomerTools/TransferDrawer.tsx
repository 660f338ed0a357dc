'use client'

import { Button, Drawer, toast, useModal, useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'

import { recordTexts } from '../locales/records.ts'
import { useTexts } from '../locales/useTexts.ts'
import { MemberSelect } from '../Members/MemberSelect.tsx'
import { useReceivers } from '../Members/useMembers.ts'
import { callApi, readableError } from '../request/callApi.ts'

export const transferDrawer = 'transfer-customer'

/** Gives the customer to another member of the company. */
export function TransferDrawer({ customer }: { customer: string }) {
  const t = useTexts(recordTexts)
  const { closeModal, isModalOpen } = useModal()
  const { clearRouteCache } = useRouteCache()
  const members = useReceivers(isModalOpen(transferDrawer))
  const [to, setTo] = useState('')

  const transfer = async () => {
    try {
      await callApi('POST', `/api/customers/${customer}/transfer`, { to })
      toast.success(t.transferred)
      closeModal(transferDrawer)
      clearRouteCache()
    } catch (error) {
      toast.error(readableError(error))
    }
  }

  return (
    <Drawer slug={transferDrawer} title={t.transferTitle}>
      <div className="customer-tools__body">
        <MemberSelect empty={t.choose} label={t.transferTo} members={members} onChange={setTo} value={to} />
        <Button disabled={!to} onClick={() => void transfer()}>
          {t.confirm}
        </Button>
      </div>
    </Drawer>
  )
}

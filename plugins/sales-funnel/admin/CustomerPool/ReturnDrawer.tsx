'use client'

import { Button, Drawer, toast, useModal, useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'

import { callApi, useBusy, useTexts } from '../../../../src/plugin/admin.ts'
import { poolTexts } from './texts.ts'

/** Another customer may lie open over this one. */
export const returnDrawer = (customer: string): string => `return-customer-${customer}`

/** Asks why, and gives the customer back to the pool. */
export function ReturnDrawer({ customer }: { customer: string }) {
  const t = useTexts(poolTexts)
  const { closeModal } = useModal()
  const { clearRouteCache } = useRouteCache()
  const [reason, setReason] = useState('')
  const { isBusy, busily } = useBusy()

  const giveBack = () =>
    busily(async () => {
      await callApi('POST', `/api/customers/${customer}/return`, { reason })
      toast.success(t.returned)
      setReason('')
      closeModal(returnDrawer(customer))
      clearRouteCache()
    })

  return (
    <Drawer slug={returnDrawer(customer)} title={t.returnTitle}>
      <div className="command-form">
        <p>{t.returnAbout}</p>
        <label>
          {t.reason}
          <textarea maxLength={500} onChange={(event) => setReason(event.target.value)} rows={3} value={reason} />
        </label>
        <div className="command-form__buttons">
          <Button disabled={isBusy || reason.trim() === ''} margin={false} onClick={() => void giveBack()}>
            {t.confirmReturn}
          </Button>
        </div>
      </div>
    </Drawer>
  )
}

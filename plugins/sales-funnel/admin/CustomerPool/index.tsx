'use client'

import { Button, toast, useDocumentInfo, useFormFields, useFormModified, useModal, useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'

import { callApi, readableError, useTexts } from '../../../../src/plugin/admin.ts'
import { useDecision } from '../useDecision.ts'
import { ReturnDrawer, returnDrawer } from './ReturnDrawer.tsx'
import { poolTexts } from './texts.ts'
import './index.css'

/** In the form of a customer: takes one that nobody owns, gives one back that somebody does. Who may not is shown nothing. */
export function PoolCommands() {
  const t = useTexts(poolTexts)
  const { id, isTrashed } = useDocumentInfo()
  const { openModal } = useModal()
  const { clearRouteCache } = useRouteCache()
  const isModified = useFormModified()
  // Who does not see the owner does not see either whether there is one.
  const owner = useFormFields(([fields]) => (fields.owner ? Boolean(fields.owner.value) : null))
  const decision = useDecision({ collection: 'customers', id: isTrashed || owner === null ? null : id, command: owner ? 'return' : 'claim' })
  const [isBusy, setBusy] = useState(false)
  if (!decision?.allowed || owner === null) return null

  const claim = async () => {
    setBusy(true)
    try {
      await callApi('POST', `/api/customers/${String(id)}/claim`, {})
      toast.success(t.claimed)
    } catch (error) {
      toast.error(readableError(error))
    } finally {
      setBusy(false)
      // Also when somebody else was faster.
      clearRouteCache()
    }
  }

  const hint = isModified ? t.saveFirst : undefined
  if (owner)
    return (
      <div className="customer-pool">
        <Button buttonStyle="secondary" disabled={isModified} margin={false} onClick={() => openModal(returnDrawer)} size="medium" tooltip={hint}>
          {t.return}
        </Button>
        <ReturnDrawer customer={String(id)} />
      </div>
    )
  return (
    <div className="customer-pool">
      <span>{t.nobodys}</span>
      {/* Instructors and admins belong to no company, so nothing can be theirs. */}
      {decision.rule !== 'instructor' && (
        <Button disabled={isBusy || isModified} margin={false} onClick={() => void claim()} size="medium" tooltip={hint}>
          {t.claim}
        </Button>
      )}
    </div>
  )
}

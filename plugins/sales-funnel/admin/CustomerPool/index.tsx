'use client'

import { Button, toast, useDocumentInfo, useFormFields, useFormModified, useModal, useRouteCache } from '@payloadcms/ui'

import { callApi, useBusy, useTexts } from '../../../../src/plugin/admin.ts'
import { useDecision } from '../useDecision.ts'
import { ReturnDrawer, returnDrawer } from './ReturnDrawer.tsx'
import { poolTexts } from './texts.ts'
import './index.css'

/** In the form of a customer: takes one that nobody owns, gives one back that somebody does. Who may not is shown nothing. */
export function PoolCommands() {
  const { id, isTrashed } = useDocumentInfo()
  // Who does not see the owner does not see either whether there is one.
  const owner = useFormFields(([fields]) => (fields.owner ? String(fields.owner.value ?? '') : null))
  if (!id || isTrashed || owner === null) return null
  // What may be done is asked anew when the owner changes.
  return <NextCommand customer={String(id)} isOwned={owner !== ''} key={owner} />
}

function NextCommand({ customer, isOwned }: { customer: string; isOwned: boolean }) {
  const t = useTexts(poolTexts)
  const { openModal } = useModal()
  const { clearRouteCache } = useRouteCache()
  const isModified = useFormModified()
  const decision = useDecision({ collection: 'customers', id: customer, command: isOwned ? 'return' : 'claim' })
  const { isBusy, busily } = useBusy()
  if (!decision?.allowed) return null

  const claim = async () => {
    await busily(async () => {
      await callApi('POST', `/api/customers/${customer}/claim`, {})
      toast.success(t.claimed)
    })
    // Also when somebody else was faster.
    clearRouteCache()
  }

  const hint = isModified ? t.saveFirst : undefined
  if (isOwned)
    return (
      <div className="customer-pool">
        <Button buttonStyle="secondary" disabled={isModified} margin={false} onClick={() => openModal(returnDrawer(customer))} size="medium" tooltip={hint}>
          {t.return}
        </Button>
        <ReturnDrawer customer={customer} />
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

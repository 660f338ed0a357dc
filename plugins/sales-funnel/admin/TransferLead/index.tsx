'use client'

import { Button, Drawer, toast, useDocumentInfo, useFormFields, useFormModified, useModal, useRouteCache } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { callApi, MemberSelect, useReceivers, useBusy, useTexts } from '../../../../src/plugin/admin.ts'
import { useDecision } from '../useDecision.ts'
import { transferTexts } from './texts.ts'

/** Beside the save button of a lead: gives it to another member of the company (R15). */
export function TransferLead() {
  const { id, isTrashed } = useDocumentInfo()
  const owner = useFormFields(([fields]) => String(fields.owner?.value ?? ''))
  if (!id || isTrashed) return null
  // What may be done is asked anew when the owner changes.
  return <Transfer key={owner} lead={String(id)} owner={owner} />
}

function Transfer({ lead, owner }: { lead: string; owner: string }) {
  const slug = `transfer-lead-${lead}`
  const t = useTexts(transferTexts)
  const router = useRouter()
  const { openModal, closeModal, isModalOpen } = useModal()
  const { clearRouteCache } = useRouteCache()
  const isModified = useFormModified()
  const decision = useDecision({ collection: 'leads', id: lead, command: 'transfer' })
  const members = useReceivers(isModalOpen(slug)).filter((member) => member.id !== owner)
  const [to, setTo] = useState('')
  const { isBusy, busily } = useBusy()
  if (!decision?.allowed) return null

  const transfer = () =>
    busily(async () => {
      await callApi('POST', `/api/leads/${lead}/transfer`, { to })
      toast.success(t.transferred)
      setTo('')
      closeModal(slug)
      // Where leads are private, it is out of sight now.
      if (await isInSight(lead)) clearRouteCache()
      else router.push('/admin/collections/leads')
    })

  return (
    <>
      <Button
        buttonStyle="secondary"
        disabled={isModified}
        margin={false}
        onClick={() => openModal(slug)}
        size="medium"
        tooltip={isModified ? t.saveFirst : undefined}
      >
        {t.transfer}
      </Button>
      <Drawer slug={slug} title={t.title}>
        <div className="command-form">
          <p>{t.about}</p>
          <MemberSelect empty={t.choose} label={t.to} members={members} onChange={setTo} value={to} />
          <div className="command-form__buttons">
            <Button disabled={isBusy || !to} margin={false} onClick={() => void transfer()}>
              {t.confirm}
            </Button>
          </div>
        </div>
      </Drawer>
    </>
  )
}

async function isInSight(lead: string): Promise<boolean> {
  const { totalDocs } = await callApi<{ totalDocs: number }>('GET', `/api/leads/count?where[id][equals]=${lead}`)
  return totalDocs > 0
}

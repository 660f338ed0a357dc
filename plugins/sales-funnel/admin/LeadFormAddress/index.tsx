'use client'

import { Button, Drawer, toast, useDocumentInfo, useField, useFormModified, useModal, useRouteCache } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'

import { callApi, useBusy, useTexts } from '../../../../src/plugin/admin.ts'
import { useDecision } from '../useDecision.ts'
import { addressTexts } from './texts.ts'
import './index.css'

/** In the form of the lead form: its whole address, to be copied, opened and renewed. One that is not stored yet has none. */
export function LeadFormAddress({ path }: { path: string }) {
  const t = useTexts(addressTexts)
  const input = useId()
  const { id } = useDocumentInfo()
  const slug = `renew-lead-form-${String(id)}`
  const { openModal, closeModal } = useModal()
  const { clearRouteCache } = useRouteCache()
  const isModified = useFormModified()
  const { value } = useField<string | null>({ path })
  const decision = useDecision({ collection: 'lead-forms', id: id ? String(id) : null, command: 'renew-token' })
  const { isBusy, busily } = useBusy()
  const [origin, setOrigin] = useState('')
  // The server does not know under which name the browser reaches it.
  useEffect(() => setOrigin(window.location.origin), [])
  if (!id || !value) return null
  const address = `${origin}${value}`

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      toast.success(t.copied)
    } catch {
      // Pages that are not under https have no clipboard.
      toast.error(t.notCopied)
    }
  }
  const renew = () =>
    busily(async () => {
      await callApi('POST', `/api/lead-forms/${String(id)}/renew-token`, {})
      toast.success(t.renewed)
      closeModal(slug)
      clearRouteCache()
    })

  return (
    <div className="lead-form-address">
      <label htmlFor={input}>{t.address}</label>
      <div>
        <input id={input} onFocus={(event) => event.target.select()} readOnly value={address} />
        <Button buttonStyle="secondary" margin={false} onClick={() => void copy()} size="medium">
          {t.copy}
        </Button>
        <Button buttonStyle="secondary" el="anchor" margin={false} newTab size="medium" url={value}>
          {t.open}
        </Button>
        {decision?.allowed && (
          <Button
            buttonStyle="secondary"
            disabled={isModified}
            margin={false}
            onClick={() => openModal(slug)}
            size="medium"
            tooltip={isModified ? t.saveFirst : undefined}
          >
            {t.renew}
          </Button>
        )}
      </div>
      <p>{t.about}</p>
      <Drawer slug={slug} title={t.title}>
        <div className="command-form">
          <p>{t.warning}</p>
          <div className="command-form__buttons">
            <Button disabled={isBusy} margin={false} onClick={() => void renew()}>
              {t.confirm}
            </Button>
          </div>
        </div>
      </Drawer>
    </div>
  )
}

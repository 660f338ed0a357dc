'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'

import { designerTexts } from '../locales/designer.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi } from '../request/callApi.ts'
import { useBusy } from '../request/useBusy.ts'
import type { DesignerAnswer } from './designerTypes.ts'
import type { Draft } from './draft.ts'

interface Props {
  answer: DesignerAnswer
  draft: Draft
  /** A purge reloads the designer, so it waits until changes are saved or discarded. */
  isDirty: boolean
  onBringBack: (name: string) => void
  onPurged: () => void
}

/** Fields that left the form but kept their data: add them again, or delete the data for good. */
export function RemovedFields({ answer, draft, isDirty, onBringBack, onPurged }: Props) {
  const t = useTexts(designerTexts)
  const [purging, setPurging] = useState<string | null>(null)
  const removed = (answer.document?.removed ?? []).filter((name) => !draft.order.includes(name))
  if (removed.length === 0) return null
  return (
    <section className="designer__removed">
      <h3>{t.removed}</h3>
      <ul>
        {removed.map((name) => (
          <li key={name}>
            <code>{name}</code>
            <button className="designer__link" onClick={() => onBringBack(name)} type="button">
              {t.bringBack}
            </button>
            <button className="designer__link designer__link--danger" disabled={isDirty} onClick={() => setPurging(name)} type="button">
              {t.purge}
            </button>
          </li>
        ))}
      </ul>
      {purging && answer.document && (
        <Purge
          documentId={answer.document.id}
          key={purging}
          name={purging}
          onClose={() => setPurging(null)}
          onPurged={() => {
            setPurging(null)
            onPurged()
          }}
        />
      )}
    </section>
  )
}

interface PurgeProps {
  documentId: string
  name: string
  onClose: () => void
  onPurged: () => void
}

function Purge({ documentId, name, onClose, onPurged }: PurgeProps) {
  const t = useTexts(designerTexts)
  const [typed, setTyped] = useState('')
  const { isBusy, busily } = useBusy()
  const purge = () =>
    busily(async () => {
      await callApi('POST', `/api/field-settings/${documentId}/purge-field`, { name, confirm: typed })
      toast.success(fill(t.purged, { name }))
      onPurged()
    })
  return (
    <div aria-labelledby="designer-purge" className="designer__purge" role="alertdialog">
      <strong id="designer-purge">{fill(t.purgeTitle, { name })}</strong>
      <label>
        {fill(t.purgeBody, { name })}
        <input autoFocus onChange={(event) => setTyped(event.target.value)} value={typed} />
      </label>
      <div className="designer__actions">
        <Button buttonStyle="error" disabled={typed !== name || isBusy} margin={false} onClick={() => void purge()} size="small">
          {t.purgeConfirm}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onClose} size="small">
          {t.cancel}
        </Button>
      </div>
    </div>
  )
}

'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import { recordTexts } from '../locales/records.ts'
import { useTexts } from '../locales/useTexts.ts'
import { useBusy } from '../request/useBusy.ts'

interface Props {
  label: string
  children: ReactNode
  /** Saves what was entered. */
  onSave: (values: FormData) => Promise<unknown>
  onSaved: () => void
}

/**
 * A small form inside the customer's page. It is no `form` element, because the page is one already; its inputs are
 * collected by name.
 */
export function QuickForm({ label, children, onSave, onSaved }: Props) {
  const t = useTexts(recordTexts)
  const [isOpen, setOpen] = useState(false)
  const { isBusy, busily } = useBusy()
  const [root, setRoot] = useState<HTMLDivElement | null>(null)

  const save = async () => {
    const inputs = [...(root?.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('input, select, textarea') ?? [])]
    if (!inputs.every((input) => input.reportValidity())) return
    const values = new FormData()
    for (const input of inputs) {
      const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined
      if (file) values.set(input.name, file)
      else values.set(input.name, input.value)
    }
    await busily(async () => {
      await onSave(values)
      toast.success(t.saved)
      setOpen(false)
      onSaved()
    })
  }

  if (!isOpen) {
    return (
      <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(true)} size="small">
        {label}
      </Button>
    )
  }
  return (
    <div aria-label={label} className="related__form controls controls--stacked" ref={setRoot} role="group">
      {children}
      <div className="related__actions">
        <Button disabled={isBusy} margin={false} onClick={() => void save()} size="small">
          {t.save}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(false)} size="small">
          {t.cancel}
        </Button>
      </div>
    </div>
  )
}

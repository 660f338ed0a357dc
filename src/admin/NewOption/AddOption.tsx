'use client'

import { Button, toast, useConfig, useDocumentInfo, useField } from '@payloadcms/ui'
import { useState, type KeyboardEvent } from 'react'

import { dictionaryTexts } from '../locales/dictionaries.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi } from '../request/callApi.ts'
import { useBusy } from '../request/useBusy.ts'
import { withOption } from './withOption.ts'
import './index.css'

interface Props {
  path: string
  dictionary: string
  hasMany: boolean
}

export function AddOption({ path, dictionary, hasMany }: Props) {
  const t = useTexts(dictionaryTexts)
  const { config, setConfig } = useConfig()
  const { collectionSlug = '' } = useDocumentInfo()
  const { value, setValue } = useField<string | string[]>({ path })
  const [isOpen, setOpen] = useState(false)
  const [label, setLabel] = useState('')
  const { isBusy, busily } = useBusy()

  const add = () =>
    busily(async () => {
      const { item } = await callApi<{ item: { value: string; label: string } }>('POST', `/api/dictionaries/${dictionary}/items`, { label: label.trim() })
      setConfig(withOption(config, { collection: collectionSlug, field: path }, { value: item.value, label: item.label }))
      setValue(hasMany ? [...(Array.isArray(value) ? value : []), item.value] : item.value)
      toast.success(fill(t.optionAdded, { label: item.label }))
      setLabel('')
      setOpen(false)
    })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false)
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (label.trim() && !isBusy) void add()
  }

  if (!isOpen) {
    return (
      <button className="new-option" onClick={() => setOpen(true)} type="button">
        {t.newOption}
      </button>
    )
  }
  return (
    <span className="new-option__form controls">
      <input
        aria-label={t.newOptionLabel}
        autoFocus
        maxLength={100}
        onChange={(event) => setLabel(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder={t.newOptionLabel}
        value={label}
      />
      <Button disabled={!label.trim() || isBusy} margin={false} onClick={() => void add()} size="small">
        {t.addOption}
      </Button>
      <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(false)} size="small">
        {t.cancel}
      </Button>
    </span>
  )
}

'use client'

import { Button, toast } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { designerTexts } from '../locales/designer.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi } from '../request/callApi.ts'
import { useBusy } from '../request/useBusy.ts'
import type { ScopeChoice } from './designerTypes.ts'
import { dictionaryCodeFor } from './spellName.ts'

interface Props {
  scope: ScopeChoice
  suggestedName: string
  onCreated: (dictionary: { code: string; name: string }) => void
}

/** A new dictionary for a field: a name, and its choices line by line. It belongs to the same scope as the field. */
export function NewDictionary({ scope, suggestedName, onCreated }: Props) {
  const t = useTexts(designerTexts)
  const [name, setName] = useState(suggestedName)
  const [code, setCode] = useState('')
  const [isCodeTyped, setCodeTyped] = useState(false)
  const [lines, setLines] = useState('')
  const { isBusy, busily } = useBusy()

  useEffect(() => {
    if (!isCodeTyped) void dictionaryCodeFor(name).then(setCode)
  }, [name, isCodeTyped])

  const labels = [
    ...new Set(
      lines
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ]
  const create = () =>
    busily(async () => {
      await callApi('POST', '/api/dictionaries?depth=0', {
        name,
        code,
        scope: scope.scope,
        ...(scope.course ? { course: scope.course } : {}),
        ...(scope.company ? { company: scope.company } : {}),
        items: labels.map((label) => ({ label, active: true })),
      })
      toast.success(t.dictionaryCreated)
      onCreated({ code, name })
    })

  return (
    <fieldset className="designer__new-dictionary">
      <legend>{t.newDictionary}</legend>
      <label>
        {t.dictionaryName}
        <input maxLength={100} onChange={(event) => setName(event.target.value)} value={name} />
      </label>
      <label>
        {t.dictionaryCode}
        <input
          maxLength={60}
          onChange={(event) => {
            setCodeTyped(true)
            setCode(event.target.value)
          }}
          value={code}
        />
      </label>
      <label className="designer__property--wide">
        {t.dictionaryItems}
        <textarea onChange={(event) => setLines(event.target.value)} placeholder={'A\nB\nC'} rows={4} value={lines} />
      </label>
      <Button disabled={isBusy || !name.trim() || !code || labels.length === 0} margin={false} onClick={() => void create()} size="small">
        {t.createDictionary}
      </Button>
    </fieldset>
  )
}

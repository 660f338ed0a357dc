'use client'

import { useState } from 'react'

import { designerTexts } from '../locales/designer.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { DictionaryChoice as Choice, ScopeChoice } from './designerTypes.ts'
import { NewDictionary } from './NewDictionary.tsx'
import { PropertyFrame, type PropertyProps } from './PropertyInputs.tsx'

interface Props extends PropertyProps {
  dictionaries: Choice[]
  scope: ScopeChoice
  suggestedName: string
}

/** Chooses an existing dictionary, or makes a new one on the spot. */
export function DictionaryChoice({ dictionaries, scope, suggestedName, ...property }: Props) {
  const t = useTexts(designerTexts)
  const [isCreating, setCreating] = useState(false)
  const [created, setCreated] = useState<{ code: string; name: string }[]>([])
  const names = new Map([...dictionaries, ...created].map(({ code, name }) => [code, name]))
  const current = typeof property.value === 'string' ? property.value : ''
  if (current && !names.has(current)) names.set(current, current)
  return (
    <>
      <PropertyFrame {...property} label={t.dictionary} isWide>
        <span className="designer__with-button">
          <select onChange={(event) => property.onChange(event.target.value || undefined)} value={current}>
            <option value="">{t.chooseDictionary}</option>
            {[...names].map(([code, name]) => (
              <option key={code} value={code}>
                {name}（{code}）
              </option>
            ))}
          </select>
          <button className="designer__link" onClick={() => setCreating((before) => !before)} type="button">
            {t.newDictionary}
          </button>
        </span>
      </PropertyFrame>
      {isCreating && (
        <NewDictionary
          onCreated={(dictionary) => {
            setCreated((before) => [...before, dictionary])
            property.onChange(dictionary.code)
            setCreating(false)
          }}
          scope={scope}
          suggestedName={suggestedName}
        />
      )}
    </>
  )
}

'use client'

import { DraggableSortable, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { designerTexts } from '../locales/designer.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { DesignerAnswer, ScopeChoice } from './designerTypes.ts'
import { moveField, valueOf, type Draft } from './draft.ts'
import { FieldItem } from './FieldItem.tsx'

interface Props {
  answer: DesignerAnswer
  draft: Draft
  scope: ScopeChoice
  selected: string | null
  onChange: (draft: Draft) => void
  onSelect: (name: string | null) => void
}

/** All fields of the form in their order: drag them, move them with the keyboard, open one to change it. */
export function FieldList({ answer, draft, scope, selected, onChange, onSelect }: Props) {
  const t = useTexts(designerTexts)
  const [search, setSearch] = useState('')
  const inherited = new Map(answer.inherited.map((field) => [field.name, field]))
  const { i18n } = useTranslation()
  const labelOf = (name: string): string => {
    const inChinese = valueOf(draft, inherited.get(name), name, 'label')
    return String((i18n.language.startsWith('en') ? valueOf(draft, inherited.get(name), name, 'labelEn') : null) ?? inChinese ?? name)
  }
  const wanted = search.trim().toLowerCase()
  const shown = draft.order.filter((name) => !wanted || `${name} ${labelOf(name)}`.toLowerCase().includes(wanted))

  return (
    <>
      <input
        aria-label={t.searchFields}
        className="designer__search"
        onChange={(event) => setSearch(event.target.value)}
        placeholder={t.searchFields}
        type="search"
        value={search}
      />
      <DraggableSortable
        className="designer__list"
        ids={shown}
        onDragEnd={({ moveFromIndex, moveToIndex }) => {
          const from = draft.order.indexOf(shown[moveFromIndex] ?? '')
          const to = draft.order.indexOf(shown[moveToIndex] ?? '')
          onChange(moveField(draft, from, to))
        }}
      >
        {shown.map((name) => (
          <FieldItem
            answer={answer}
            draft={draft}
            inherited={inherited.get(name)}
            isOpen={selected === name}
            key={name}
            label={labelOf(name)}
            name={name}
            onChange={onChange}
            onMove={(step) => onChange(moveField(draft, draft.order.indexOf(name), draft.order.indexOf(name) + step))}
            onToggle={() => onSelect(selected === name ? null : name)}
            scope={scope}
          />
        ))}
      </DraggableSortable>
    </>
  )
}

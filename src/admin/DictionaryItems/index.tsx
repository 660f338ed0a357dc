'use client'

import { Button, DraggableSortable, FieldLabel, useDocumentInfo, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useState } from 'react'

import { dictionaryTexts } from '../locales/dictionaries.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { useApi } from '../request/useApi.ts'
import { ItemRow } from './ItemRow.tsx'
import { itemProblems, withDefault, type DictionaryItem } from './items.ts'
import { PasteItems } from './PasteItems.tsx'
import { UsagePanel, type Usage } from './UsagePanel.tsx'
import './index.css'

/** The items of a dictionary as a list that can be sorted, edited, extended and checked. */
export const DictionaryItems: JSONFieldClientComponent = ({ path, readOnly }) => {
  const t = useTexts(dictionaryTexts)
  const { id, hasSavePermission } = useDocumentInfo()
  const { value, setValue, errorMessage, showError } = useField<DictionaryItem[]>({ path })
  const { data: usage } = useApi<Usage>(id ? `/api/dictionaries/${String(id)}/usage` : null)
  const [isPasting, setPasting] = useState(false)
  const [refused, setRefused] = useState<number | null>(null)
  const items = Array.isArray(value) ? value : []
  const isLocked = readOnly === true || hasSavePermission === false
  const problems = itemProblems(items)
  const counts = new Map(usage?.items.map((item) => [item.value, item.count]))

  const change = (index: number, part: Partial<DictionaryItem>) => setValue(items.map((item, at) => (at === index ? { ...item, ...part } : item)))
  const add = () => setValue([...items, { value: '', label: '', active: true }])
  const remove = (index: number) => {
    if ((counts.get(items[index]?.value ?? '') ?? 0) > 0) setRefused(index)
    else setValue(items.filter((_item, at) => at !== index))
  }
  const refusedItem = refused === null ? undefined : items[refused]

  return (
    <div className="field-type dictionary-items controls">
      <FieldLabel label={t.items} path={path} required />
      {showError && errorMessage && <p className="dictionary-items__error">{errorMessage}</p>}
      <div className="dictionary-items__columns">
        <div className="dictionary-items__table" role="group" aria-label={t.items}>
          <div aria-hidden="true" className="dictionary-items__row dictionary-items__row--head">
            <span />
            <span>{t.label}</span>
            <span>{t.labelEn}</span>
            <span title={t.valueHint}>{t.value}</span>
            <span>{t.color}</span>
            <span>{t.active}</span>
            <span>{t.isDefault}</span>
            <span title={t.flagsHint}>{t.flags}</span>
            <span>{t.used}</span>
            <span />
          </div>
          {items.length === 0 && <p className="dictionary-items__empty">{t.empty}</p>}
          <DraggableSortable
            ids={items.map((_item, index) => String(index))}
            onDragEnd={({ moveFromIndex, moveToIndex }) => setValue(moved(items, moveFromIndex, moveToIndex))}
          >
            {items.map((item, index) => (
              <ItemRow
                count={counts.get(item.value)}
                id={String(index)}
                isLocked={isLocked}
                item={item}
                key={index}
                onChange={(part) => (part.isDefault === undefined ? change(index, part) : setValue(withDefault(items, index, part.isDefault === true)))}
                onEnter={index === items.length - 1 ? add : undefined}
                onRemove={() => remove(index)}
                problem={problems.get(index)}
              />
            ))}
          </DraggableSortable>
          {refusedItem && refused !== null && (
            <div className="dictionary-items__refused" role="alertdialog" aria-label={t.inUse}>
              <p>{fill(t.inUse, { label: refusedItem.label, count: counts.get(refusedItem.value) ?? 0 })}</p>
              <Button
                margin={false}
                onClick={() => {
                  change(refused, { active: false, isDefault: false })
                  setRefused(null)
                }}
                size="small"
              >
                {t.disableInstead}
              </Button>
              <Button buttonStyle="secondary" margin={false} onClick={() => setRefused(null)} size="small">
                {t.keep}
              </Button>
            </div>
          )}
          {!isLocked && (
            <div className="dictionary-items__actions">
              <Button buttonStyle="secondary" icon="plus" iconPosition="left" margin={false} onClick={add} size="small">
                {t.add}
              </Button>
              <Button buttonStyle="secondary" margin={false} onClick={() => setPasting(true)} size="small">
                {t.paste}
              </Button>
            </div>
          )}
          {isPasting && (
            <PasteItems
              known={items}
              onAdd={(more) => {
                setValue([...items, ...more])
                setPasting(false)
              }}
              onCancel={() => setPasting(false)}
            />
          )}
        </div>
        {id && <UsagePanel usage={usage} />}
      </div>
    </div>
  )
}

const moved = (items: DictionaryItem[], from: number, to: number): DictionaryItem[] => {
  const item = items[from]
  return item ? items.toSpliced(from, 1).toSpliced(to, 0, item) : items
}

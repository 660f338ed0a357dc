'use client'

import { DragHandleIcon, useDraggableSortable, XIcon } from '@payloadcms/ui'
import type { KeyboardEvent } from 'react'

import { dictionaryTexts } from '../locales/dictionaries.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { DictionaryItem, ItemProblem } from './items.ts'

interface Props {
  id: string
  item: DictionaryItem
  /** Records that hold the value; undefined while unknown. */
  count: number | undefined
  problem: ItemProblem | undefined
  isLocked: boolean
  onChange: (part: Partial<DictionaryItem>) => void
  onRemove: () => void
  /** Enter in the last row adds another one. */
  onEnter: (() => void) | undefined
}

export function ItemRow({ id, item, count, problem, isLocked, onChange, onRemove, onEnter }: Props) {
  const t = useTexts(dictionaryTexts)
  const { attributes, listeners, setNodeRef, transform, transition } = useDraggableSortable({ id, disabled: isLocked })
  const isUsed = (count ?? 0) > 0
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (item.label.trim()) onEnter?.()
  }
  return (
    <div
      className={item.active ? 'dictionary-items__row' : 'dictionary-items__row dictionary-items__row--off'}
      onKeyDown={enter}
      ref={setNodeRef}
      style={{ transform, transition }}
    >
      <span {...attributes} {...listeners} aria-label={fill(t.drag, { label: item.label })} className="dictionary-items__handle" role="button" tabIndex={0}>
        <DragHandleIcon />
      </span>
      <span>
        <input
          aria-invalid={problem === 'missingLabel' || problem === 'duplicateLabel'}
          aria-label={t.label}
          autoFocus={item.label === '' && item.value === ''}
          disabled={isLocked}
          maxLength={100}
          onChange={(event) => onChange({ label: event.target.value })}
          value={item.label}
        />
        {problem && <small role="alert">{t[problem]}</small>}
      </span>
      <input
        aria-label={t.labelEn}
        disabled={isLocked}
        maxLength={100}
        onChange={(event) => onChange({ labelEn: event.target.value || null })}
        value={item.labelEn ?? ''}
      />
      <input
        aria-invalid={problem === 'duplicateValue'}
        aria-label={t.value}
        className="dictionary-items__value"
        disabled={isLocked || isUsed}
        maxLength={100}
        onChange={(event) => onChange({ value: event.target.value })}
        placeholder={t.valueHint}
        value={item.value}
      />
      <span className="dictionary-items__color">
        <input
          aria-label={t.color}
          disabled={isLocked}
          onChange={(event) => onChange({ color: event.target.value })}
          style={item.color ? undefined : { opacity: 0.25 }}
          type="color"
          value={item.color ?? '#888888'}
        />
        {item.color && !isLocked && (
          <button aria-label={t.noColor} onClick={() => onChange({ color: null })} title={t.noColor} type="button">
            ×
          </button>
        )}
      </span>
      <input aria-label={t.active} checked={item.active} disabled={isLocked} onChange={(event) => onChange({ active: event.target.checked })} type="checkbox" />
      <input
        aria-label={t.isDefault}
        checked={item.isDefault === true}
        disabled={isLocked || !item.active}
        onChange={(event) => onChange({ isDefault: event.target.checked })}
        type="checkbox"
      />
      <input
        aria-label={t.flags}
        disabled={isLocked}
        onChange={(event) => onChange({ flags: toFlags(event.target.value) })}
        defaultValue={(item.flags ?? []).join(', ')}
        title={t.flagsHint}
      />
      <span className="dictionary-items__count">{count ?? ''}</span>
      {isLocked ? (
        <span />
      ) : (
        <button aria-label={fill(t.remove, { label: item.label })} className="dictionary-items__remove" onClick={onRemove} type="button">
          <XIcon />
        </button>
      )}
    </div>
  )
}

const toFlags = (text: string): string[] =>
  text
    .split(/[,，]/)
    .map((flag) => flag.trim())
    .filter(Boolean)

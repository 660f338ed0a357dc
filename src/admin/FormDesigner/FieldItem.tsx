'use client'

import { ChevronIcon, DragHandleIcon, useDraggableSortable } from '@payloadcms/ui'

import { designerTexts, typeTexts } from '../locales/designer.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { DesignerAnswer, InheritedField, ScopeChoice } from './designerTypes.ts'
import { valueOf, type Draft } from './draft.ts'
import { FieldProperties } from './FieldProperties.tsx'
import { typeIcons } from './typeIcons.ts'

interface Props {
  name: string
  label: string
  inherited: InheritedField | undefined
  answer: DesignerAnswer
  draft: Draft
  scope: ScopeChoice
  isOpen: boolean
  onToggle: () => void
  onMove: (step: 1 | -1) => void
  onChange: (draft: Draft) => void
}

/** One field in the list: what it is, who set it, and its properties when open. */
export function FieldItem({ name, label, inherited, answer, draft, scope, isOpen, onToggle, onMove, onChange }: Props) {
  const t = useTexts(designerTexts)
  const types = useTexts(typeTexts)
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useDraggableSortable({ id: name })
  const type = String(valueOf(draft, inherited, name, 'type') ?? 'text')
  const isSet = (property: 'required' | 'hidden' | 'readOnly' | 'listColumn') => valueOf(draft, inherited, name, property) === true
  const changed = Object.keys(draft.rows[name] ?? {}).length > 1

  return (
    <div
      className={['designer__item', isOpen && 'designer__item--open', isDragging && 'designer__item--dragging'].filter(Boolean).join(' ')}
      id={`designer-field-${name}`}
      ref={setNodeRef}
      style={{ transform, transition }}
    >
      <div className="designer__item-head">
        <span {...attributes} {...listeners} aria-label={fill(t.drag, { label })} className="designer__handle" role="button" tabIndex={0}>
          <DragHandleIcon />
        </span>
        <button aria-expanded={isOpen} className="designer__item-name" onClick={onToggle} type="button">
          <span aria-hidden="true" className="designer__type" title={types[type as keyof typeof types] ?? type}>
            {typeIcons[type] ?? '·'}
          </span>
          <span className="designer__item-label">
            {label}
            {isSet('required') && (
              <span aria-label={t.requiredBadge} className="designer__star">
                {' '}
                *
              </span>
            )}
          </span>
          <span className="designer__badges">
            {isSet('hidden') && <span className="designer__badge">{t.hiddenBadge}</span>}
            {isSet('readOnly') && <span className="designer__badge">{t.readOnlyBadge}</span>}
            {isSet('listColumn') && <span className="designer__badge">{t.columnBadge}</span>}
            <SourceBadge changed={changed} inherited={inherited} isNew={!answer.own.some((row) => row.name === name)} />
          </span>
          <ChevronIcon direction={isOpen ? 'up' : 'down'} />
        </button>
        <button aria-label={`${t.moveUp}: ${label}`} className="designer__step" onClick={() => onMove(-1)} title={t.moveUp} type="button">
          ↑
        </button>
        <button aria-label={`${t.moveDown}: ${label}`} className="designer__step" onClick={() => onMove(1)} title={t.moveDown} type="button">
          ↓
        </button>
      </div>
      {isOpen && <FieldProperties answer={answer} draft={draft} inherited={inherited} name={name} onChange={onChange} scope={scope} type={type} />}
    </div>
  )
}

function SourceBadge({ inherited, changed, isNew }: { inherited: InheritedField | undefined; changed: boolean; isNew: boolean }) {
  const t = useTexts(designerTexts)
  if (!inherited) return <span className="designer__badge designer__badge--own">{isNew ? t.notSavedYet : t.madeHere}</span>
  if (changed) return <span className="designer__badge designer__badge--own">{t.setHere}</span>
  if (inherited.from === 'code') return null
  return <span className="designer__badge designer__badge--outer">{fill(t.inheritedFrom, { scope: t[inherited.from] })}</span>
}

'use client'

import { DragHandleIcon, ReactSelect, useDraggableSortable, XIcon } from '@payloadcms/ui'

import { stageKinds, type StageKind } from '../../processes/process.ts'
import { processTexts } from '../locales/processes.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { FieldChoice } from './fieldChoices.ts'
import { ofKind, type StageRow } from './rows.ts'

interface Props {
  row: StageRow
  choices: FieldChoice[]
  isLocked: boolean
  onChange: (part: Partial<StageRow>) => void
  onRemove: () => void
}

export function StageLine({ row, choices, isLocked, onChange, onRemove }: Props) {
  const t = useTexts(processTexts)
  const { attributes, listeners, setNodeRef, transform, transition } = useDraggableSortable({ id: row.code, disabled: isLocked })
  // A field that is no more stays until somebody takes it out.
  const options = [
    ...choices,
    ...row.requiredFields.filter((name) => !choices.some(({ value }) => value === name)).map((name) => ({ value: name, label: name })),
  ]
  return (
    <div className="process-editor__row" ref={setNodeRef} style={{ transform, transition }}>
      <span {...attributes} {...listeners} aria-label={fill(t.drag, { label: row.label })} className="process-editor__handle" role="button" tabIndex={0}>
        <DragHandleIcon />
      </span>
      <input
        aria-invalid={row.label.trim() === ''}
        aria-label={t.label}
        autoFocus={row.label === ''}
        disabled={isLocked}
        maxLength={100}
        onChange={(event) => onChange({ label: event.target.value })}
        title={row.code}
        value={row.label}
      />
      <input
        aria-label={t.labelEn}
        disabled={isLocked}
        maxLength={100}
        onChange={(event) => onChange({ labelEn: event.target.value || null })}
        value={row.labelEn ?? ''}
      />
      <select aria-label={t.kind} disabled={isLocked} onChange={(event) => onChange(ofKind(event.target.value as StageKind))} value={row.kind}>
        {stageKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t[kind]}
          </option>
        ))}
      </select>
      <input
        aria-label={t.probability}
        disabled={isLocked}
        max={100}
        min={0}
        onChange={(event) => onChange({ probability: Number(event.target.value) })}
        type="number"
        value={row.probability}
      />
      <div aria-label={t.requiredFields} role="group">
        <ReactSelect
          disabled={isLocked}
          isMulti
          onChange={(chosen) => onChange({ requiredFields: [chosen].flat().map((option) => String(option?.value)) })}
          options={options}
          placeholder={t.noneRequired}
          value={options.filter(({ value }) => row.requiredFields.includes(value))}
        />
      </div>
      {isLocked ? (
        <span />
      ) : (
        <button aria-label={fill(t.remove, { label: row.label })} className="process-editor__remove" onClick={onRemove} type="button">
          <XIcon />
        </button>
      )}
    </div>
  )
}

'use client'

import { useState } from 'react'

import type { FieldDescription } from './designerTypes.ts'

interface Props {
  field: FieldDescription
  isSelected: boolean
  onSelect: (name: string) => void
}

const wide = new Set(['textarea', 'array', 'json', 'richText', 'upload'])

/** One field of the preview; it can be tried out, nothing is kept. */
export function PreviewField({ field, isSelected, onSelect }: Props) {
  const { name, label, required, help, type } = field
  const isWide = wide.has(type)
  return (
    <div
      className={['designer__preview-field', isWide && 'designer__preview-field--wide', isSelected && 'designer__preview-field--selected']
        .filter(Boolean)
        .join(' ')}
    >
      {type !== 'checkbox' && (
        <button className="designer__preview-label" onClick={() => onSelect(name)} type="button">
          {label}
          {required && <span className="designer__star"> *</span>}
        </button>
      )}
      <PreviewInput field={field} onSelect={onSelect} />
      {help && <small>{help}</small>}
    </div>
  )
}

const inputTypes: Readonly<Record<string, string>> = {
  number: 'number',
  money: 'number',
  rating: 'number',
  date: 'date',
  datetime: 'datetime-local',
  email: 'email',
  phone: 'tel',
  url: 'url',
}

function PreviewInput({ field, onSelect }: Pick<Props, 'field' | 'onSelect'>) {
  const { name, type, label, readOnly, options, defaultValue, min, max, required } = field
  const [chosen, setChosen] = useState<string[]>([])
  const initial = typeof defaultValue === 'string' || typeof defaultValue === 'number' ? defaultValue : ''
  if (type === 'checkbox') {
    return (
      <span className="designer__preview-check">
        <input aria-label={label} defaultChecked={defaultValue === true} disabled={readOnly} key={String(defaultValue)} type="checkbox" />
        <button className="designer__preview-label" onClick={() => onSelect(name)} type="button">
          {label}
          {required && <span className="designer__star"> *</span>}
        </button>
      </span>
    )
  }
  if (type === 'textarea') return <textarea aria-label={label} defaultValue={initial} disabled={readOnly} key={initial} rows={3} />
  if (type === 'multiselect') {
    const toggle = (value: string) => setChosen((before) => (before.includes(value) ? before.filter((one) => one !== value) : [...before, value]))
    return (
      <span className="designer__preview-pills">
        {(options ?? [])
          .filter(({ active }) => active)
          .map(({ value, label: text, color }) => (
            <button
              aria-pressed={chosen.includes(value)}
              key={value}
              onClick={() => toggle(value)}
              style={color ? { borderColor: color } : undefined}
              type="button"
            >
              {text}
            </button>
          ))}
      </span>
    )
  }
  if (options) {
    return (
      <select aria-label={label} defaultValue={initial} disabled={readOnly} key={initial}>
        <option value="" />
        {options
          .filter(({ active }) => active)
          .map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
      </select>
    )
  }
  if (type === 'relation' || type === 'relationship') return <select aria-label={label} disabled={readOnly} />
  if (type === 'array' || type === 'upload' || type === 'json') return <span className="designer__preview-rows">＋</span>
  return (
    <input
      aria-label={label}
      defaultValue={initial}
      disabled={readOnly}
      key={initial}
      max={max}
      min={min}
      type={inputTypes[type] ?? (type === 'date' ? 'date' : 'text')}
    />
  )
}

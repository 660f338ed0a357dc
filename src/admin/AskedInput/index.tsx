'use client'

import { ReactSelect, useDebounce } from '@payloadcms/ui'
import { useState } from 'react'

import type { AskedField } from '../../commands/askedFields.ts'
import { storedDay } from '../../time/day.ts'
import { instantOf } from '../../time/moment.ts'
import { pageZone } from '../../time/pageZone.ts'
import { commandFormTexts } from '../locales/commandForm.ts'
import { useTexts } from '../locales/useTexts.ts'
import { useApi } from '../request/useApi.ts'
import './index.css'

interface Props {
  field: AskedField
  value: unknown
  isRequired: boolean
  isFirst: boolean
  onChange: (value: unknown) => void
}

const askable = new Set(['text', 'email', 'textarea', 'number', 'date', 'checkbox', 'select', 'radio', 'relationship'])

/** Rows and rich texts are filled in on the record's own page. */
export const canAsk = ({ type, hasMany, relation }: AskedField): boolean =>
  askable.has(type) && (type !== 'relationship' || relation !== null) && (!hasMany || type === 'select' || type === 'relationship')

/** One field of the dialog, by its type. */
export function AskedInput({ field, value, isRequired, isFirst, onChange }: Props) {
  const t = useTexts(commandFormTexts)
  const { type, label } = field
  const common = { 'aria-label': label, autoFocus: isFirst, required: isRequired }
  const input = () => {
    switch (type) {
      case 'textarea':
        return <textarea {...common} maxLength={2000} onChange={(event) => onChange(event.target.value)} rows={3} value={String(value ?? '')} />
      case 'number':
        return (
          <input
            {...common}
            onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
            step="any"
            type="number"
            value={typeof value === 'number' ? value : ''}
          />
        )
      case 'date':
        return <DateInput {...common} isDay={field.isDay} onChange={onChange} />
      case 'checkbox':
        return (
          <span>
            <input {...common} checked={value === true} onChange={(event) => onChange(event.target.checked)} type="checkbox" /> {t.yes}
          </span>
        )
      case 'select':
      case 'radio':
        return <Choice field={field} onChange={onChange} options={field.options} value={value} />
      case 'relationship':
        return <RecordChoice field={field} onChange={onChange} value={value} />
      default:
        return <input {...common} onChange={(event) => onChange(event.target.value)} type={type === 'email' ? 'email' : 'text'} value={String(value ?? '')} />
    }
  }
  return (
    <label className="asked-dialog__field controls">
      <span>
        {label}
        {isRequired && <b aria-hidden="true">*</b>}
      </span>
      {input()}
    </label>
  )
}

interface DateProps {
  'aria-label': string
  autoFocus: boolean
  required: boolean
  isDay: boolean
  onChange: (value: unknown) => void
}

/** A time is written in the zone of the class. */
function DateInput({ isDay, onChange, ...common }: DateProps) {
  const send = (text: string) => onChange(text === '' ? null : isDay ? storedDay(text) : instantOf(text, pageZone()).toISOString())
  return <input {...common} onChange={(event) => send(event.target.value)} type={isDay ? 'date' : 'datetime-local'} />
}

interface ChoiceProps {
  field: AskedField
  value: unknown
  options: { value: string; label: string }[]
  onChange: (value: unknown) => void
  onSearch?: (text: string) => void
}

function Choice({ field: { hasMany }, value, options, onChange, onSearch }: ChoiceProps) {
  // What was chosen stays on the screen while the search offers something else.
  const [known, setKnown] = useState<{ value: string; label: string }[]>([])
  const all = [...options, ...known.filter((one) => !options.some((option) => option.value === one.value))]
  const chosen = [value].flat().map(String)
  return (
    <ReactSelect
      filterOption={onSearch ? () => true : undefined}
      isClearable
      isMulti={hasMany}
      onChange={(picked) => {
        const list = [picked].flat().flatMap((option) => (option ? [{ value: String(option.value), label: String(option.label) }] : []))
        setKnown(list)
        onChange(hasMany ? list.map((one) => one.value) : (list[0]?.value ?? undefined))
      }}
      onInputChange={onSearch}
      options={all}
      placeholder=""
      value={hasMany ? all.filter((option) => chosen.includes(option.value)) : all.find((option) => chosen.includes(option.value))}
    />
  )
}

/** A record, found by typing. */
function RecordChoice(props: Omit<ChoiceProps, 'options' | 'onSearch'>) {
  const { collection, title } = props.field.relation ?? { collection: '', title: 'id' }
  const [text, setText] = useState('')
  const wanted = useDebounce(text.trim(), 300)
  const query = new URLSearchParams({
    limit: '20',
    depth: '0',
    sort: title,
    [`select[${title}]`]: 'true',
    ...(wanted ? { [`where[${title}][like]`]: wanted } : {}),
  })
  const { data } = useApi<{ docs: Record<string, unknown>[] }>(`/api/${collection}?${query.toString()}`)
  const options = (data?.docs ?? []).map((doc) => ({ value: String(doc.id), label: String(doc[title] ?? doc.id) }))
  return <Choice {...props} onSearch={setText} options={options} />
}

'use client'

import type { Named } from '../board/board.ts'

interface Props {
  label: string
  /** What the empty choice means; absent when one has to be chosen. */
  empty?: string
  options: Named[]
  value: string
  onChange: (value: string) => void
}

/** A filter of a report: one of several. */
export function Choice({ label, empty, options, value, onChange }: Props) {
  return (
    <label>
      {label}
      <select onChange={(event) => onChange(event.target.value)} value={value}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

'use client'

import type { Member } from './useMembers.ts'

interface Props {
  label: string
  /** What stands for nobody. */
  empty: string
  members: Member[]
  value: string
  onChange: (id: string) => void
}

/** Choice of one person of the company. */
export function MemberSelect({ label, empty, members, value, onChange }: Props) {
  return (
    <label>
      {label}
      <select onChange={(event) => onChange(event.target.value)} value={value}>
        <option value="">{empty}</option>
        {members.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}

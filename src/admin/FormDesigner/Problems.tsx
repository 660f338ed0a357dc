'use client'

import { designerTexts } from '../locales/designer.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { Problem } from './designerTypes.ts'

interface Props {
  problems: Problem[]
  isDirty: boolean
  onSelect: (field: string) => void
}

/** What would break, and what one should know, before saving. */
export function Problems({ problems, isDirty, onSelect }: Props) {
  const t = useTexts(designerTexts)
  if (!isDirty && problems.length === 0) return null
  return (
    <div aria-live="polite" className="designer__problems">
      {problems.length > 0 && <strong>{t.problems}</strong>}
      <ul>
        {problems.map(({ field, code, message, severity }) => (
          <li className={`designer__problem designer__problem--${severity}`} key={`${field} ${code} ${message}`}>
            <button onClick={() => onSelect(field)} type="button">
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

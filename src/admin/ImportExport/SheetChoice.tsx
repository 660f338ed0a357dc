'use client'

import { importTexts } from '../locales/importExport.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { CheckedFile } from './importTypes.ts'

interface Props {
  checked: Pick<CheckedFile, 'sheet' | 'sheets'>
  isDisabled: boolean
  onChange: (sheet: string) => void
}

/** Which of a workbook's sheets is imported; another one is checked at once. */
export function SheetChoice({ checked: { sheet, sheets }, isDisabled, onChange }: Props) {
  const t = useTexts(importTexts)
  return (
    <label>
      {t.sheet}
      <select disabled={isDisabled} onChange={(event) => onChange(event.target.value)} value={sheet ?? ''}>
        {sheets.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

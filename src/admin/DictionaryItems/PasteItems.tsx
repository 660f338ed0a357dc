'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { dictionaryTexts } from '../locales/dictionaries.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { parseLines, type DictionaryItem } from './items.ts'

interface Props {
  known: DictionaryItem[]
  onAdd: (items: DictionaryItem[]) => void
  onCancel: () => void
}

/** Adds many items at once from typed or pasted lines. */
export function PasteItems({ known, onAdd, onCancel }: Props) {
  const t = useTexts(dictionaryTexts)
  const [text, setText] = useState('')
  const items = parseLines(text, known)
  return (
    <div className="dictionary-items__paste">
      <label>
        {t.pasteHint}
        <textarea autoFocus onChange={(event) => setText(event.target.value)} rows={6} value={text} />
      </label>
      <div className="dictionary-items__actions">
        <Button disabled={items.length === 0} margin={false} onClick={() => onAdd(items)} size="small">
          {fill(t.pasteAdd, { count: items.length })}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onCancel} size="small">
          {t.cancel}
        </Button>
      </div>
    </div>
  )
}

'use client'

import { designerTexts } from '../locales/designer.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { FieldDescription } from './designerTypes.ts'
import { PreviewField } from './PreviewField.tsx'

interface Props {
  fields: FieldDescription[]
  freeSlots: Record<string, number>
  selected: string | null
  onSelect: (name: string) => void
}

/** The form as people will see it: sections, two columns, required marks, choices. */
export function FormPreview({ fields, freeSlots, selected, onSelect }: Props) {
  const t = useTexts(designerTexts)
  const visible = fields.filter((field) => !field.hidden && field.name !== 'owner')
  return (
    <aside aria-label={t.preview} className="designer__preview">
      <header>
        <h2>{t.preview}</h2>
        <small>{t.previewNote}</small>
      </header>
      {inSections(visible).map(({ section, fields: own }, index) => (
        <fieldset className={section ? 'designer__section' : 'designer__section designer__section--plain'} key={`${section ?? ''} ${String(index)}`}>
          {section && <legend>{section}</legend>}
          <div className="designer__form">
            {own.map((field) => (
              <PreviewField field={field} isSelected={field.name === selected} key={field.name} onSelect={onSelect} />
            ))}
          </div>
        </fieldset>
      ))}
      <small className="designer__room">{fill(t.freeSlots, freeSlots)}</small>
    </aside>
  )
}

function inSections(fields: FieldDescription[]): { section: string | undefined; fields: FieldDescription[] }[] {
  const blocks: { section: string | undefined; fields: FieldDescription[] }[] = []
  for (const field of fields) {
    const last = blocks.at(-1)
    if (last && last.section === field.section) last.fields.push(field)
    else blocks.push({ section: field.section, fields: [field] })
  }
  return blocks
}

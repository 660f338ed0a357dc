'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import type { UIFieldClientComponent } from 'payload'
import { useState } from 'react'

import { recordTexts } from '../locales/records.ts'
import { useTexts } from '../locales/useTexts.ts'
import { Activities } from './Activities.tsx'
import { Contacts } from './Contacts.tsx'
import { NotesAndFiles } from './NotesAndFiles.tsx'
import { Timeline } from './Timeline.tsx'
import './index.css'

const panels = { timeline: Timeline, contacts: Contacts, activities: Activities, notes: NotesAndFiles }
type Panel = keyof typeof panels

/** Everything about a customer in one place (B11, C2, A18, B23): contacts, activities, notes and files, timeline. */
export const RelatedRecords: UIFieldClientComponent = () => {
  const t = useTexts(recordTexts)
  const { id } = useDocumentInfo()
  const [open, setOpen] = useState<Panel>('timeline')
  if (!id) return <p className="related__hint">{t.saveFirst}</p>
  const Shown = panels[open]
  return (
    <section aria-label={t.related} className="related">
      <div className="related__tabs" role="tablist">
        {(Object.keys(panels) as Panel[]).map((panel) => (
          <button aria-selected={open === panel} id={`related-tab-${panel}`} key={panel} onClick={() => setOpen(panel)} role="tab" type="button">
            {t[panel]}
          </button>
        ))}
      </div>
      <div aria-labelledby={`related-tab-${open}`} className="related__panel" role="tabpanel">
        <Shown customer={String(id)} />
      </div>
    </section>
  )
}

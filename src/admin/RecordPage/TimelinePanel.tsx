'use client'

import type { PanelProps } from '../../plugin/registered.ts'
import { Timeline } from '../RelatedRecords/Timeline.tsx'
import '../RelatedRecords/index.css'

/** What happened with the customer and its contacts, newest first (B23). */
export function TimelinePanel({ id, heading }: PanelProps) {
  return (
    <section aria-label={heading} className="record-panel related-timeline" data-panel="timeline">
      <header>
        <h2>{heading}</h2>
      </header>
      <div className="record-panel__timeline related">
        <Timeline customer={id} />
      </div>
    </section>
  )
}

'use client'

import { Gutter } from '@payloadcms/ui'
import { useState } from 'react'

import { useTexts } from '../../../../src/plugin/admin.ts'
import { Activities } from './Activities.tsx'
import type { Part } from './parts.ts'
import { trackingTexts } from './texts.ts'
import { WatchedCustomers } from './WatchedCustomers.tsx'

interface Props {
  offered: Part[]
  start: Part
  period: { from: string; to: string }
  isMine: boolean
  /** What else the address asks of the customers. */
  asked: { stage?: string; owner?: string }
}

/** What the sales people do, and whom they should look after. */
export function Tracking({ offered, start, period, isMine, asked }: Props) {
  const t = useTexts(trackingTexts)
  const [shown, setShown] = useState(start)

  /** The address names the part, so that it can be kept and sent. */
  function choose(part: Part) {
    setShown(part)
    window.history.replaceState(null, '', `?show=${part}`)
  }

  return (
    <Gutter className="funnel-report">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <div aria-label={t.tabs} className="sales-tracking__parts" role="group">
        {offered.map((part) => (
          <button aria-pressed={shown === part} key={part} onClick={() => choose(part)} type="button">
            {t[part]}
          </button>
        ))}
      </div>
      {shown === 'activities' ? <Activities start={period} /> : <WatchedCustomers isMine={isMine} key={shown} kind={shown} start={asked} />}
    </Gutter>
  )
}

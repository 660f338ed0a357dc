import type { AdminViewServerProps } from 'payload'

import { daysLater, mayInCompany, today } from '../../../../src/plugin/index.ts'
import { AdminPage, requireReader } from '../../../../src/plugin/page.ts'
import '../Report/index.css'
import '../Watch/index.css'
import './index.css'
import { parts, type Part } from './parts.ts'
import { Tracking } from './Tracking.tsx'

/** `/admin/sales-tracking`: calls and visits by person and day, and customers to look after (I2, I22, R20, R28, R29). */
export function TrackingView(view: AdminViewServerProps) {
  requireReader(view, 'customers')
  const { show, mine, stage, owner } = view.searchParams ?? {}
  const offered = parts.filter((part) => part !== 'activities' || mayInCompany('activities', 'read'))
  const asked = offered.find((part) => part === show) ?? (offered[0] as Part)
  const to = today()
  return (
    <AdminPage view={view}>
      <Tracking
        asked={{ ...(typeof stage === 'string' ? { stage } : {}), ...(typeof owner === 'string' ? { owner } : {}) }}
        isMine={mine === 'true'}
        key={asked}
        offered={offered}
        period={{ from: daysLater(to, -6), to }}
        start={asked}
      />
    </AdminPage>
  )
}

import type { AdminViewServerProps } from 'payload'

import { AdminPage, requireReader } from '../../../../src/plugin/page.ts'
import '../Report/index.css'
import { Forecast } from './Forecast.tsx'
import './index.css'

/** `/admin/forecast`: what everybody in reach is to sell, has sold and expects to sell in a fiscal quarter (R7, R10, R11). */
export function ForecastView(view: AdminViewServerProps) {
  requireReader(view, 'forecasts')
  return (
    <AdminPage view={view}>
      <Forecast />
    </AdminPage>
  )
}

import type { CollectionAfterOperationHook } from 'payload'

import { currentStore, relatedId } from '../../../src/plugin/index.ts'
import { centsOf, creditsIn, figuresOf, targetsIn } from './figures.ts'
import { startMonthOf } from './fiscalYear.ts'

interface Forecast extends Record<string, unknown> {
  user?: unknown
  year?: number
  quarter?: number
}

const answering: readonly string[] = ['find', 'findByID', 'create', 'update', 'updateByID', 'delete', 'deleteByID']

/**
 * Puts what was reached beside what is expected (R7, I19): once for a whole page, quarter by quarter, and one after the
 * other, because a transaction does one thing at a time.
 */
export const withFigures: CollectionAfterOperationHook = async ({ operation, result, req }) => {
  if (!answering.includes(operation) || currentStore().reach !== 'company') return result
  const forecasts = forecastsOf(result).filter(({ year, quarter }) => typeof year === 'number' && typeof quarter === 'number')
  if (forecasts.length === 0) return result
  const startMonth = await startMonthOf(req)
  for (const key of new Set(forecasts.map(quarterKey))) {
    const ofQuarter = forecasts.filter((forecast) => quarterKey(forecast) === key)
    const quarter = { year: Number(ofQuarter[0]?.year), quarter: Number(ofQuarter[0]?.quarter) }
    const credits = await creditsIn(req, quarter, startMonth)
    const quotas = await targetsIn(req, 'quotas', quarter)
    for (const forecast of ofQuarter) {
      const user = relatedId(forecast.user) ?? ''
      const quota = quotas.get(user)
      Object.assign(forecast, figuresOf(credits && (credits.get(user) ?? 0), quota ? centsOf(quota.amount) : null))
    }
  }
  return result
}

const quarterKey = ({ year, quarter }: Forecast): string => `${String(year)}.${String(quarter)}`

function forecastsOf(result: unknown): Forecast[] {
  if (typeof result !== 'object' || result === null) return []
  return 'docs' in result && Array.isArray(result.docs) ? (result.docs as Forecast[]) : [result as Forecast]
}

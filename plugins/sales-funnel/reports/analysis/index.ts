import { endpointOf } from './endpoint.ts'
import type { Report } from './report.ts'
import { agents } from './reports/agents.ts'
import { competitorReport } from './reports/competitorReport.ts'
import { expenses } from './reports/expenses.ts'
import { lifecycle } from './reports/lifecycle.ts'
import { leadReport } from './reports/leadReport.ts'
import { productSales } from './reports/productSales.ts'
import { salesAmount } from './reports/salesAmount.ts'
import { salesCompetition } from './reports/salesCompetition.ts'
import { salesComposition } from './reports/salesComposition.ts'
import { salesFailure } from './reports/salesFailure.ts'
import { salesTime } from './reports/salesTime.ts'
import { salesTrend } from './reports/salesTrend.ts'
import { steps } from './reports/steps.ts'

/** The analysis reports of the sales funnel, in the order in which the page offers them. */
export const reports: readonly Report[] = [
  salesAmount,
  salesTrend,
  productSales,
  salesComposition,
  salesTime,
  steps,
  salesFailure,
  salesCompetition,
  competitorReport,
  leadReport,
  lifecycle,
  expenses,
  agents,
]

export const reportEndpoints = reports.map(endpointOf)

import { bilingual, definePlugin } from '../../src/plugin/index.ts'
import { views } from './admin/index.ts'
import { panels } from './admin/panels.ts'
import { activityAdditions } from './collections/activityAdditions.ts'
import { Competitors } from './collections/competitors.ts'
import { Leads } from './collections/leads.ts'
import { Opportunities } from './collections/opportunities.ts'
import { leadCommands, opportunityCommands } from './commands/index.ts'
import { grade } from './customer-grading/grade.ts'
import { customerAdditions, poolCommands, poolQuery } from './customer-pool/index.ts'
import { customerValue } from './customer-value/index.ts'
import { dealCounts, enteredAt, lifecycleCounts, lifecycleQuery, watchCounts, watchQuery } from './customer-watch/index.ts'
import { dictionaries } from './dictionaries.ts'
import { DiscountRules } from './discount-rules/index.ts'
import { Expenses } from './expenses/index.ts'
import { followStageProbabilities } from './hooks/followStageProbabilities.ts'
import { LeadForms, leadFormEndpoints, renewToken } from './lead-form/index.ts'
import { processes } from './processes.ts'
import { quoteCommands } from './quotes/commands/index.ts'
import { Quotes } from './quotes/index.ts'
import { reportEndpoints } from './reports/analysis/index.ts'
import { funnelReport } from './reports/funnel/index.ts'
import { trackingReport } from './reports/tracking/index.ts'
import { seed } from './seed/index.ts'
import { SalesSettings } from './settings/index.ts'
import { enter } from './targets/enter.ts'
import { Forecasts } from './targets/forecasts.ts'
import { Quotas } from './targets/quotas.ts'
import { forecastReport } from './targets/report/index.ts'
import { SalesPlans } from './targets/salesPlans.ts'

/** The sales funnel: leads, opportunities that go through stages, quotes at calculated prices, competitors, and the funnel report. */
export const salesFunnel = definePlugin({
  slug: 'sales-funnel',
  title: bilingual('销售漏斗', 'Sales funnel'),
  collections: [Leads, Opportunities, Quotes, Competitors, DiscountRules, SalesSettings, LeadForms, Expenses, Quotas, Forecasts, SalesPlans],
  additions: {
    activities: activityAdditions,
    customers: {
      fields: [...customerAdditions, enteredAt, ...dealCounts],
      endpoints: [watchQuery, watchCounts, lifecycleQuery, lifecycleCounts, poolQuery, customerValue],
    },
    processes: { hooks: { afterChange: [followStageProbabilities] } },
  },
  attachable: ['leads', 'opportunities', 'quotes', 'expenses', 'competitors'],
  dictionaries,
  processes,
  commands: [...leadCommands, ...opportunityCommands, ...quoteCommands, ...poolCommands, grade, renewToken, enter],
  endpoints: [...leadFormEndpoints, funnelReport, forecastReport, ...reportEndpoints, trackingReport],
  views,
  panels,
  seed,
})

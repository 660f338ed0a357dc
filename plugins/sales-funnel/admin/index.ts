import { bilingual, type PluginView } from '../../../src/plugin/index.ts'

/** The plug-in's pages. */
export const views: PluginView[] = [
  {
    path: '/funnel',
    title: bilingual('销售漏斗', 'Sales funnel'),
    module: 'opportunities',
    Component: '/plugins/sales-funnel/admin/Board/index.tsx#BoardView',
  },
  {
    path: '/funnel-report',
    title: bilingual('漏斗分析', 'Funnel report'),
    module: 'opportunities',
    Component: '/plugins/sales-funnel/admin/Report/index.tsx#ReportView',
  },
  {
    path: '/forecast',
    title: bilingual('销售预期一览', 'Forecast'),
    module: 'forecasts',
    Component: '/plugins/sales-funnel/admin/Forecast/index.tsx#ForecastView',
  },
  {
    path: '/sales-analysis',
    title: bilingual('销售分析', 'Sales analysis'),
    module: 'opportunities',
    Component: '/plugins/sales-funnel/admin/Analysis/index.tsx#AnalysisView',
  },
  {
    path: '/sales-tracking',
    title: bilingual('销售跟踪', 'Sales tracking'),
    module: 'customers',
    Component: '/plugins/sales-funnel/admin/Tracking/index.tsx#TrackingView',
  },
]

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
]

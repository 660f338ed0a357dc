import { bilingual, type PluginView } from '../../../src/plugin/index.ts'

/** The plug-in's pages. */
export const views: PluginView[] = [
  {
    path: '/funnel',
    title: bilingual('销售漏斗', 'Sales funnel'),
    module: 'opportunities',
    Component: '/plugins/sales-funnel/admin/Board/index.tsx#BoardView',
  },
]

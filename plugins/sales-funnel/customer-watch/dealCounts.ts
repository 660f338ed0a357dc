import type { Field } from 'payload'

import { bilingual } from '../../../src/plugin/index.ts'
import { byServer } from '../byServer.ts'

const custom = { ...byServer.custom, section: bilingual('客户跟踪', 'Customer tracking') }
const shown = { readOnly: true, disableBulkEdit: true } as const

/** How many deals of a customer are open and were won, counted by the lab: where the customer stands in its life is told from them (B22). */
export const dealCounts: Field[] = [
  { name: 'openDeals', type: 'number', label: bilingual('进行中商机数', 'Open opportunities'), admin: shown, ...byServer, custom },
  { name: 'wonDeals', type: 'number', label: bilingual('成交次数', 'Deals won'), admin: shown, ...byServer, custom },
]

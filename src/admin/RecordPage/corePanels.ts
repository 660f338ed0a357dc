import { recordPageTexts as texts } from '../locales/recordPage.ts'
import type { PluginPanel } from '../../plugin/registered.ts'

const on = { record: 'customers' } as const

/** What the core knows of a customer beside its own data (B11, B23, C2, A18). */
export const corePanels: readonly PluginPanel[] = [
  {
    key: 'contacts',
    title: texts.contacts,
    on,
    module: 'contacts',
    by: 'customers.customer',
    columns: ['name', 'title', 'mobile'],
    sort: 'name',
    beside: true,
  },
  { key: 'timeline', title: texts.timeline, on, module: 'customers', Component: '/src/admin/RecordPage/TimelinePanel.tsx#TimelinePanel', beside: true },
  { key: 'activities', title: texts.activities, on, module: 'activities', by: 'customer', columns: ['subject', 'type', 'at', 'done', 'owner'], sort: '-at' },
  { key: 'notes', title: texts.notes, on, module: 'notes', by: 'target', columns: ['text', 'owner', 'createdAt'], sort: '-createdAt' },
  {
    key: 'documents',
    title: texts.documents,
    on,
    module: 'documents',
    by: 'target',
    columns: ['filename', 'title', 'category', 'owner', 'createdAt'],
    sort: '-createdAt',
  },
  {
    key: 'subsidiaries',
    title: texts.subsidiaries,
    on,
    module: 'customers',
    by: 'parent',
    columns: ['name', 'relation', 'level', 'owner'],
    sort: 'name',
    onlyWhenAny: true,
  },
]

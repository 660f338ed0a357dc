import { bilingual, definePlugin } from '../../src/plugin/index.ts'
import { CustomerComplaints } from './collections/customerComplaints.ts'
import { close } from './commands/close.ts'
import { dictionaries } from './dictionaries.ts'
import { options } from './options.ts'

/** Customer complaints: records with a due date that are closed once, with a result. */
export const customerComplaints = definePlugin({
  slug: 'customer-complaints',
  title: bilingual('客户投诉', 'Customer complaints'),
  options,
  collections: [CustomerComplaints],
  attachable: ['customer-complaints'],
  dictionaries,
  commands: [close],
})

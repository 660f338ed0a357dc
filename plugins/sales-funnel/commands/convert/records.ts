import { bilingual, type MadeRecord } from '../../../../src/plugin/index.ts'
import { contactAt, contactFrom } from './contactOf.ts'
import { customerFrom, knownCustomer } from './customerOf.ts'
import { asSeenBy, filled, type ConvertCall, type Lead } from './lead.ts'

/** What a lead becomes, by the company's forms (R14). Of a converted lead nothing more is made. */
export const convertedRecords: readonly MadeRecord<ConvertCall>[] = [
  {
    part: 'customerData',
    collection: 'customers',
    label: bilingual('客户', 'Customer'),
    known: async (call) => {
      const seen = asSeenBy(call)
      if (call.doc.convertedAt || (await knownCustomer(seen)) !== null) return null
      return customerFrom(seen.doc as Lead)
    },
  },
  {
    part: 'contactData',
    collection: 'contacts',
    label: bilingual('联系人', 'Contact'),
    linked: ['customers'],
    known: async (call) => {
      const seen = asSeenBy(call)
      if (call.doc.convertedAt) return null
      const customer = await knownCustomer(seen)
      if (customer !== null && (await contactAt(seen, customer)).known !== null) return null
      return contactFrom(seen.doc as Lead, call.input.contactData)
    },
  },
  {
    part: 'createOpportunity',
    collection: 'opportunities',
    label: bilingual('商机', 'Opportunity'),
    linked: ['customer', 'contacts'],
    known: async (call) => {
      if (call.doc.convertedAt || call.input.createOpportunity === false) return null
      const { name, source } = asSeenBy(call).doc as Lead
      return filled({ title: name, source })
    },
  },
]

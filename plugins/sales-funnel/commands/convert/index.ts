import { z } from 'zod'

import { LabError, bilingual, businessNow, changeRecord, changeRecordWhen, defineCommand, type Make } from '../../../../src/plugin/index.ts'
import { convertedStatus } from '../../hooks/keepConversion.ts'
import { carryOver } from './carryOver.ts'
import { contactAt } from './contactOf.ts'
import { knownCustomer } from './customerOf.ts'
import { asSeenBy, type ConvertCall, type Lead } from './lead.ts'
import { convertedRecords } from './records.ts'

/**
 * `POST /api/leads/:id/convert { customer?, customerData?, contactData?, createOpportunity? }`: makes a lead a customer, a
 * contact and an opportunity in one transaction, once (R14). `customer` names an existing one; without it one of the same
 * name is looked for. The data takes what the company's forms require of what is new; `createOpportunity: false` makes
 * no opportunity. Activities, notes and documents go along.
 */
export const convert = defineCommand({
  collection: 'leads',
  name: 'convert',
  on: 'record',
  label: bilingual('转化', 'Convert'),
  input: z.object({
    customer: z.string().min(1).max(100).optional(),
    customerData: z.looseObject({}).optional(),
    contactData: z.looseObject({}).optional(),
    createOpportunity: z.union([z.boolean(), z.looseObject({})]).default(true),
  }),
  access: 'update',
  makes: convertedRecords,
  run: async ({ req, doc, input, make }) => {
    const lead = doc as Lead
    const converted = { convertedAt: businessNow(req).toISOString(), status: convertedStatus }
    const isFirst = await changeRecordWhen({ req, collection: 'leads', doc: lead, when: { convertedAt: { exists: false } }, data: converted })
    if (!isFirst) throw alreadyConverted(lead)
    const call = asSeenBy({ req, doc, input })
    const newCustomer = await make('customerData')
    const customer = String(newCustomer?.id ?? (await knownCustomer(call)))
    const contact = await contactOf(call, customer, make)
    const made = await make('createOpportunity', { customer, ...(contact ? { contacts: [contact] } : {}) })
    const opportunity = made ? String(made.id) : null
    const links = { convertedTo: customer, convertedContact: contact, convertedOpportunity: opportunity }
    await changeRecord({ req, collection: 'leads', doc: { ...lead, ...converted }, data: links })
    await carryOver(req, lead.id, { customer, contact, opportunity })
    return { doc: { id: lead.id, ...converted, ...links }, customer, contact, opportunity, isNewCustomer: newCustomer !== null }
  },
})

async function contactOf(call: ConvertCall, customer: string, make: Make): Promise<string | null> {
  const { known, hasContacts } = await contactAt(call, customer)
  if (known !== null) return known
  const created = await make('contactData', { customers: [{ customer, primary: !hasContacts }] })
  return created ? String(created.id) : null
}

const alreadyConverted = ({ convertedTo }: Lead): LabError =>
  new LabError({
    code: 'conflict',
    field: 'convertedTo',
    message: bilingual('该线索已经转化', 'The lead is converted already'),
    data: { rule: 'R14', convertedTo: convertedTo ?? null },
  })

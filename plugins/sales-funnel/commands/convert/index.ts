import { z } from 'zod'

import { LabError, bilingual, businessNow, changeRecord, changeRecordWhen, defineCommand } from '../../../../src/plugin/index.ts'
import { convertedStatus } from '../../hooks/keepConversion.ts'
import { carryOver } from './carryOver.ts'
import { customerOf } from './customerOf.ts'
import { contactOf } from './contactOf.ts'
import type { Lead } from './lead.ts'
import { opportunityOf } from './opportunityOf.ts'

/**
 * `POST /api/leads/:id/convert { customer?, createOpportunity? }`: makes a lead a customer, a contact and an opportunity in
 * one transaction, once (R14). `customer` names an existing one; without it one of the same name is looked for. What is
 * given in `createOpportunity` is the opportunity's; `false` makes none. Activities, notes and documents go along.
 */
export const convert = defineCommand({
  collection: 'leads',
  name: 'convert',
  on: 'record',
  label: bilingual('转化', 'Convert'),
  input: z.object({
    customer: z.string().min(1).max(100).optional(),
    createOpportunity: z.union([z.boolean(), z.looseObject({})]).default(true),
  }),
  access: 'update',
  run: async ({ req, doc, input }) => {
    const lead = doc as Lead
    const converted = { convertedAt: businessNow(req).toISOString(), status: convertedStatus }
    const isFirst = await changeRecordWhen({ req, collection: 'leads', doc: lead, when: { convertedAt: { exists: false } }, data: converted })
    if (!isFirst) throw alreadyConverted(lead)
    const { customer, isNew } = await customerOf(req, lead, input.customer)
    const contact = await contactOf(req, lead, customer)
    const opportunity = input.createOpportunity === false ? null : await opportunityOf(req, lead, { customer, contact, given: input.createOpportunity })
    const links = { convertedTo: customer, convertedContact: contact, convertedOpportunity: opportunity }
    await changeRecord({ req, collection: 'leads', doc: { ...lead, ...converted }, data: links })
    await carryOver(req, lead.id, { customer, contact, opportunity })
    return { doc: { id: lead.id, ...converted, ...links }, customer, contact, opportunity, isNewCustomer: isNew }
  },
})

const alreadyConverted = ({ convertedTo }: Lead): LabError =>
  new LabError({
    code: 'conflict',
    field: 'convertedTo',
    message: bilingual('该线索已经转化（R14）', 'The lead is converted already (R14)'),
    data: { rule: 'R14', convertedTo: convertedTo ?? null },
  })

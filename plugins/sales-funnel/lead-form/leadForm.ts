import type { Payload } from 'payload'

import { acrossCompanies } from '../../../src/plugin/index.ts'
import type { assignments } from './leadForms.ts'

/** A stored form: relations are ids. */
export interface LeadForm {
  id: string
  company: string
  token: string
  title?: string | null
  introduction?: string | null
  assignment: (typeof assignments)[number]
  members?: string[] | null
  regions?: { region: string; member: string }[] | null
}

/** The form at a public address, with what it shows as its title; `null` when it is closed, its company is, or there is none. */
export async function openForm(payload: Payload, token: string): Promise<(LeadForm & { heading: string }) | null> {
  return acrossCompanies('whose form is at a public address', async () => {
    const form = await payload.db.findOne<LeadForm>({
      collection: 'lead-forms',
      where: { and: [{ token: { equals: token } }, { active: { equals: true } }] },
    })
    const company =
      form &&
      (await payload.db.findOne<{ id: string; name: string; status?: string | null }>({ collection: 'companies', where: { id: { equals: form.company } } }))
    if (!form || !company || company.status === 'archived') return null
    return { ...form, company: String(form.company), heading: form.title?.trim() || company.name }
  })
}

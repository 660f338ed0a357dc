import type { Payload } from 'payload'

import { acrossCompanies, type CompanyReference } from '../company-schema/requestStore.ts'

/** Ids of the companies of a company's class, its own among them; without a class it stands alone. */
export async function companiesOfClass(payload: Payload, company: Pick<CompanyReference, 'id' | 'class'>): Promise<string[]> {
  if (!company.class) return [company.id]
  return acrossCompanies('which companies a class runs', async () => {
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'companies',
      where: { class: { equals: company.class } },
      limit: 0,
      pagination: false,
    })
    return docs.map(({ id }) => id)
  })
}

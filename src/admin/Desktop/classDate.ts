import type { CollectionSlug, PayloadRequest } from 'payload'

import { currentStore } from '../../company-schema/requestStore.ts'

/** Today in the current company: the simulated date of its class, else the real one. */
export async function classDate(req: PayloadRequest): Promise<{ date: Date; isSimulated: boolean }> {
  const { company } = currentStore()
  if (!company?.class) return { date: new Date(), isSimulated: false }
  const found = (await req.payload.findByID({ collection: 'classes' as CollectionSlug, id: company.class, depth: 0, disableErrors: true, req })) as unknown as {
    clock?: string | null
  } | null
  return found?.clock ? { date: new Date(found.clock), isSimulated: true } : { date: new Date(), isSimulated: false }
}

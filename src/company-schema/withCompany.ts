import type { Payload } from 'payload'

import { companyOf } from '../directory/directory.ts'
import { currentStore, runWith } from './requestStore.ts'
import { viewOf } from './viewCache.ts'

/**
 * Runs work of the system (a job, a seed, a test) inside a company, with that company's fields and nothing but its records.
 *
 * @throws Error when there is no such company
 */
export async function withCompany<T>(payload: Payload, id: string, work: () => Promise<T>): Promise<T> {
  const company = await companyOf(payload, id)
  if (!company) throw new Error(`There is no company ${id}`)
  const companyView = await viewOf(payload, company, null)
  return runWith({ ...currentStore(), view: 'company', reach: 'company', company, companyView, participation: null }, work)
}

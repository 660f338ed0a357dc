import type { Payload, SanitizedCollectionConfig, Where } from 'payload'

import { isolateWhere, type IsolationPath } from './isolation.ts'
import { limitToSight } from './limitToSight.ts'
import { whereToStorage } from './translate.ts'
import { guardWhere } from './whereGuard.ts'

interface Options {
  where: Where
  collection: SanitizedCollectionConfig
  on: IsolationPath
  payload: Payload
  req?: { transactionID?: unknown }
}

/**
 * A condition as the adapter understands it: limited to what the person sees, checked, and in the fields as they are
 * stored. It still lacks the border of the company (`isolateWhere`).
 */
export async function storedWhere(options: Options): Promise<Where> {
  const limited = await limitToSight(options)
  return whereToStorage({ ...options, where: guardWhere({ ...options, where: limited }) })
}

/** The same inside the company, for reports that group in the database and so do not go through the adapter's methods. */
export async function storedWhereInCompany(options: Omit<Options, 'on'>): Promise<Where> {
  const { collection } = options
  return isolateWhere({ where: await storedWhere({ ...options, on: 'record' }), collection, on: 'record' })
}

import type { PayloadRequest } from 'payload'

import { roleOf, type PlatformRole } from '../access/participation.ts'
import { isolationOf, companyRequired } from '../company-database/isolation.ts'
import { currentStore } from '../company-schema/requestStore.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'

export interface SignedInUser {
  id: string
  role: PlatformRole
  username: string
  name: string
  email?: string | null
}

export const forbidden = (): LabError => new LabError({ code: 'forbidden', message: bilingual('您没有权限进行此操作', 'You are not allowed to do this') })

export const notFound = (): LabError =>
  new LabError({ code: 'not-found', message: bilingual('没有这条记录，或您无权查看', 'There is no such record, or it is out of your reach') })

/**
 * The signed-in, active person.
 *
 * @throws LabError `unauthenticated` (401)
 */
export function signedIn(req: PayloadRequest): SignedInUser {
  if (!req.user || roleOf(req) === null) throw new LabError({ code: 'unauthenticated', message: bilingual('请先登录', 'Sign in first') })
  return req.user as unknown as SignedInUser
}

/** Throws `company-required` (400) when the collection's records belong to companies and none is chosen. */
export function requireCompanyFor(req: PayloadRequest, collection: string): void {
  const config = req.payload.collections[collection]?.config
  if (config && isolationOf(config) === 'company' && currentStore().reach !== 'company') throw companyRequired()
}

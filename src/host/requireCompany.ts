import type { Payload } from 'payload'

import { companyRequired, isolationOf } from '../company-database/isolation.ts'
import type { RequestStore } from '../company-schema/requestStore.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { collectionOf } from './apiPath.ts'

/**
 * Records of companies, and commands on them, are for people who are signed in and have chosen a company. Whoever asks
 * without is told so, before access rules answer with a plain "forbidden".
 *
 * @throws LabError `unauthenticated` (401) or `company-required` (400)
 */
export function requireCompany(request: Request, payload: Payload, { user, company }: RequestStore): void {
  const collection = collectionOf(new URL(request.url), payload)
  if (!collection || isolationOf(collection) !== 'company' || request.method === 'OPTIONS') return
  if (!user) throw new LabError({ code: 'unauthenticated', message: bilingual('请先登录', 'Sign in first') })
  if (!company) throw companyRequired()
}

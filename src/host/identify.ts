import type { Payload } from 'payload'

import { outside as nobody, type RequestStore } from '../company-schema/requestStore.ts'
import { companyOf } from '../directory/directory.ts'
import { signedInUser, type SignedInUser } from '../directory/signedInUsers.ts'
import { storeInCompany, storeOutside } from '../directory/storeInCompany.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { pageCompanyHeader } from './pageCompany.ts'
import { viewedAs } from './viewAs.ts'

const forbidden = () => new LabError({ code: 'company-forbidden', message: bilingual('您不能进入该企业', 'You may not enter this company'), field: 'company' })

/**
 * Finds out once per request who asks, in which company, and what that company's collections look like.
 *
 * The company is that of the header `X-Company`, else that of the page, else that of the cookie `company` (the one chosen
 * last, in any tab), else the only one of which the person is a member.
 *
 * @throws LabError `company-forbidden` (403) when the header names a company that the person may not enter
 * @throws LabError `view-as-forbidden` (403) when the person may not look as whom they want to look as
 */
export async function identify(payload: Payload, headers: Headers): Promise<RequestStore> {
  const user = await signedInUser(payload, headers)
  if (!user || user.status !== 'active') return nobody
  const store = await storeFor(payload, user, chosenCompany(headers))
  const storeOf = (student: SignedInUser, company: string) => storeFor(payload, student, { id: company, isBinding: true })
  return viewedAs({ payload, headers, store, storeOf })
}

interface Choice {
  id: string
  /** A stale address or cookie is ignored; a header that may not be followed is an error. */
  isBinding: boolean
}

function chosenCompany(headers: Headers): Choice | null {
  const header = headers.get('x-company')
  if (header) return { id: header, isBinding: true }
  const page = headers.get(pageCompanyHeader)
  if (page !== null) return page === '' ? null : { id: page, isBinding: false }
  const cookie = /(?:^|;\s*)company=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]
  return cookie ? { id: cookie, isBinding: false } : null
}

async function storeFor(payload: Payload, user: SignedInUser, choice: Choice | null): Promise<RequestStore> {
  const outside = await storeOutside(payload, user)
  const { memberOf } = outside
  const wanted = choice?.id ?? (memberOf.length === 1 ? memberOf[0] : undefined)
  if (wanted === undefined) return outside

  const company = await companyOf(payload, wanted)
  const inside = company && (await storeInCompany(payload, user, company))
  if (inside) return inside
  if (choice?.isBinding) throw forbidden()
  return choice && memberOf.length === 1 ? storeFor(payload, user, null) : outside
}

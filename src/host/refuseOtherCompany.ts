import type { CollectionSlug, Payload } from 'payload'

import { isRecordId } from '../company-database/recordId.ts'
import { isolationOf } from '../company-database/isolation.ts'
import { acrossCompanies, runInStore, type CompanyReference, type RequestStore } from '../company-schema/requestStore.ts'
import { companyOf } from '../directory/directory.ts'
import type { SignedInUser } from '../directory/signedInUsers.ts'
import { storeInCompany } from '../directory/storeInCompany.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { collectionOf } from './apiPath.ts'

interface Options {
  request: Request
  answer: Response
  payload: Payload
  store: RequestStore
}

/**
 * A save or a command for a record of another company than the one that its page belongs to does not find the record.
 * Whoever may see it there is told in which company it is; for everybody else it does not exist.
 *
 * @throws LabError `company-changed` (409)
 */
export async function refuseOtherCompany({ request, answer, payload, store }: Options): Promise<void> {
  const isRefused = answer.status === 404 || answer.status === 403
  if (!isRefused || request.method === 'GET' || !request.headers.get('x-company') || !store.company || store.viewAs) return
  const url = new URL(request.url)
  const id = /^\/api\/[^/]+\/([^/]+)/.exec(url.pathname)?.[1]
  const collection = collectionOf(url, payload)
  if (!id || !collection || isolationOf(collection) !== 'company' || !isRecordId(id, payload)) return
  const other = await companyOfRecord({ payload, collection: collection.slug, id, user: store.user as SignedInUser | null })
  if (other && other.id !== store.company.id) throw companyChanged(other, store.company)
}

interface RecordOptions {
  payload: Payload
  collection: CollectionSlug
  id: string
  user: SignedInUser | null
}

/** The company of a record, when the person may see the record there. */
async function companyOfRecord({ payload, collection, id, user }: RecordOptions): Promise<CompanyReference | null> {
  if (!user) return null
  const record = await acrossCompanies('finding the company of a record', () =>
    payload.db.findOne<{ id: string; company?: unknown }>({ collection, where: { id: { equals: id } }, select: { company: true } }),
  )
  const company = typeof record?.company === 'string' ? await companyOf(payload, record.company) : null
  const inside = company && (await storeInCompany(payload, user, company))
  if (!inside) return null
  const seen = await runInStore(inside, () =>
    payload.findByID({ collection, id, depth: 0, user: user as never, overrideAccess: false, disableErrors: true, trash: true }),
  )
  return seen ? company : null
}

const companyChanged = (other: CompanyReference, current: CompanyReference): LabError =>
  new LabError({
    code: 'company-changed',
    field: 'company',
    message: bilingual(
      `这条记录属于“${other.name}”，而您正在“${current.name}”中操作。没有保存任何内容；请在“${other.name}”中打开该记录再操作。`,
      `This record belongs to “${other.name}”, and you are working in “${current.name}”. Nothing was saved; open the record in “${other.name}” to go on.`,
    ),
    data: { company: { id: other.id, name: other.name } },
  })

import { redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { isStaff } from '../../access/participation.ts'
import { companiesTaught, classesTaught } from '../../access/teaching.ts'
import { currentStore } from '../../company-schema/requestStore.ts'
import { inLanguage, type Bilingual } from '../../language/bilingual.ts'
import { AdminPage } from '../AdminPage/index.tsx'
import { Assessment } from './Assessment.tsx'
import type { Choices } from './activity.ts'

/** `/admin/assessment`: what students did, for those who teach them (T18, R90, R91). */
export async function AssessmentView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!req.user) redirect('/admin/login')
  if (!isStaff(req)) redirect('/admin')
  const { company } = currentStore()
  return (
    <AdminPage view={view}>
      <Assessment choices={await choicesOf(req)} initial={{ class: company?.class ?? '', company: company?.id ?? '' }} />
    </AdminPage>
  )
}

async function choicesOf(req: PayloadRequest): Promise<Choices> {
  const [classes, companies] = [await inReach(req, 'classes', classesTaught(req)), await inReach(req, 'companies', companiesTaught(req))]
  const modules = req.payload.config.collections
    .filter(({ custom, slug }) => custom?.serverOwned !== true && custom?.isLog !== true && !slug.startsWith('payload-'))
    .map(({ slug, labels }) => ({ id: slug, name: inLanguage(labels.plural as Bilingual | string, req.i18n.language) }))
  return {
    classes: classes.map(({ id, name }) => ({ id, name })),
    companies: companies.map((one) => ({ id: one.id, name: one.name, class: one.class ?? null })),
    modules,
  }
}

type Named = { id: string; name: string; class?: string | null }

async function inReach(req: PayloadRequest, collection: 'classes' | 'companies', reach: ReturnType<typeof classesTaught>): Promise<Named[]> {
  if (reach === false) return []
  const where = reach === true ? {} : reach
  const { docs } = await req.payload.db.find<Named>({ collection, where, sort: 'name', limit: 500, pagination: false })
  return docs
}

import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { editableScopeKeys } from '../../access/editableScopes.ts'
import { isCustomizable } from '../../company-schema/payloadInside.ts'
import { currentStore } from '../../company-schema/requestStore.ts'
import { inLanguage, type Bilingual } from '../../language/bilingual.ts'
import { AdminPage } from '../AdminPage/index.tsx'
import type { ScopeChoice } from './designerTypes.ts'
import { FormDesigner } from './FormDesigner.tsx'
import { scopeChoices } from './scopeChoices.ts'

/** `/admin/form-designer?target&scope`: fields and forms without code (S12 to S15). */
export async function FormDesignerView(view: AdminViewServerProps) {
  const { searchParams } = view
  const { req } = view.initPageResult
  if (!req.user) redirect('/admin/login')
  const language = req.i18n.language
  const targets = req.payload.config.collections
    .filter(isCustomizable)
    .map(({ slug, labels }) => ({ slug, label: inLanguage(labels.plural as Bilingual, language) }))
  const scopes = await scopeChoices(req, editableScopeKeys(req, 'field-settings', 'update'))
  const asked = typeof searchParams?.target === 'string' ? searchParams.target : ''
  const target = targets.find(({ slug }) => slug === asked)?.slug ?? targets[0]?.slug ?? ''
  return (
    <AdminPage view={view}>
      {target ? <FormDesigner initial={{ target, scopeKey: firstScope(scopes, searchParams?.scope) }} scopes={scopes} targets={targets} /> : null}
    </AdminPage>
  )
}

/** The scope that was asked for, else the current company's course, else the current company, else the first. */
function firstScope(scopes: ScopeChoice[], asked: unknown): string {
  const { company, user } = currentStore()
  const wanted = [asked, user?.role === 'student' ? null : `course:${company?.course ?? ''}`, `company:${company?.id ?? ''}`]
  return wanted.map((key) => scopes.find((scope) => scope.key === key)?.key).find((key) => key !== undefined) ?? scopes[0]?.key ?? ''
}

import type { CollectionSlug, Payload, ServerProps, TypedUser } from 'payload'

import { editableScopeKeys } from '../../access/editableScopes.ts'
import { acrossCompanies, currentStore } from '../../company-schema/requestStore.ts'
import { scopeKeysOf } from '../../company-schema/scopes.ts'
import { AddOption } from './AddOption.tsx'

interface Props extends ServerProps {
  path: string
  field?: { custom?: { dictionary?: unknown }; hasMany?: boolean }
}

/** Under a select of a dictionary field, for those who may edit the dictionary: a new choice without leaving the form. */
export async function NewOption({ path, field, user, payload }: Props) {
  const code = field?.custom?.dictionary
  if (typeof code !== 'string') return null
  const mayAdd = await mayEditDictionary(payload, (user ?? currentStore().user) as TypedUser | null, code)
  return mayAdd ? <AddOption dictionary={code} hasMany={field?.hasMany === true} path={path} /> : null
}

/** True when the dictionary exists in a scope of the current company that the person may change. */
async function mayEditDictionary(payload: Payload, user: TypedUser | null, code: string): Promise<boolean> {
  const { company } = currentStore()
  if (!company || !user) return false
  const editable = editableScopeKeys({ user }, 'dictionaries', 'update')
  const keys = scopeKeysOf(company).filter((key) => editable === 'all' || editable.includes(key))
  if (keys.length === 0) return false
  const { totalDocs } = await acrossCompanies('who may add a choice', () =>
    payload.db.count({ collection: 'dictionaries' as CollectionSlug, where: { and: [{ code: { equals: code } }, { scopeKey: { in: keys } }] } }),
  )
  return totalDocs > 0
}

import type { ServerProps, TypedUser } from 'payload'

import { editableScopeKeys } from '../../access/editableScopes.ts'
import { currentStore } from '../../company-schema/requestStore.ts'
import { scopeKeysOf } from '../../company-schema/scopes.ts'
import { AddOption } from './AddOption.tsx'

interface Props extends ServerProps {
  path: string
  field?: { custom?: { dictionary?: unknown }; hasMany?: boolean }
}

/** Under a select of a dictionary field, for those who may edit the dictionary: a new choice without leaving the form. */
export function NewOption({ path, field, user }: Props) {
  const { company } = currentStore()
  const code = field?.custom?.dictionary
  if (!company || typeof code !== 'string') return null
  const editable = editableScopeKeys({ user: (user ?? currentStore().user) as TypedUser | null }, 'dictionaries', 'update')
  const canEdit = editable === 'all' || scopeKeysOf(company).some((key) => editable.includes(key))
  return canEdit ? <AddOption dictionary={code} hasMany={field?.hasMany === true} path={path} /> : null
}

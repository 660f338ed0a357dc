import { editableScopeKeys } from '../../access/editableScopes.ts'
import { mayInCompany } from '../../access/participation.ts'
import { isCustomizable } from '../../company-schema/payloadInside.ts'
import type { SanitizedCollectionConfig, ServerProps, TypedUser } from 'payload'
import { ListActions } from './ListActions.tsx'

interface Props extends ServerProps {
  collectionSlug: string
  collectionConfig: SanitizedCollectionConfig
}

/** Import, export and form design above a list, as far as the person may. */
export function ListTools({ collectionSlug, collectionConfig, user }: Props) {
  const canDesign = isCustomizable(collectionConfig) && editableScopeKeys({ user: (user ?? null) as TypedUser | null }, 'field-settings', 'update').length > 0
  const hasExchange = (collectionConfig.endpoints || []).some(({ path }) => path === '/import')
  return (
    <ListActions
      canDesign={canDesign}
      canExport={hasExchange && mayInCompany(collectionSlug, 'export')}
      canImport={hasExchange && mayInCompany(collectionSlug, 'import')}
      slug={collectionSlug}
    />
  )
}

import { Link } from '@payloadcms/ui'
import type { ServerProps, TypedUser } from 'payload'

import { editableScopeKeys } from '../../access/editableScopes.ts'
import { settingsTexts } from '../locales/dictionaries.ts'
import { textsIn } from '../locales/textsIn.ts'

/** The form designer in the navigation, for those who may change some scope's fields. */
export function DesignerLink({ user, i18n }: ServerProps) {
  if (!user) return null
  const scopes = editableScopeKeys({ user: user as TypedUser }, 'field-settings', 'update')
  if (scopes !== 'all' && scopes.length === 0) return null
  return (
    <Link className="nav__link designer-link" href="/admin/form-designer" id="nav-form-designer" prefetch={false}>
      <span className="nav__link-label">{textsIn(settingsTexts, i18n?.language ?? 'zh').toDesigner}</span>
    </Link>
  )
}

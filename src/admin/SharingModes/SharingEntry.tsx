import { Gutter } from '@payloadcms/ui'
import type { I18nClient } from '@payloadcms/translations'
import { redirect } from 'next/navigation'
import type { Payload, SanitizedPermissions, TypedUser } from 'payload'

import { rightsTexts } from '../locales/rights.ts'
import { textsIn } from '../locales/textsIn.ts'

interface Props {
  i18n: I18nClient
  payload: Payload
  permissions: SanitizedPermissions
  user?: TypedUser
}

const address = '/admin/collections/sharing-settings'

/** In place of a list: a company has one page of sharing settings, made when it is saved first. */
export async function SharingEntry({ i18n, payload, permissions, user }: Props) {
  const { docs } = await payload.find({ collection: 'sharing-settings', depth: 0, limit: 1, overrideAccess: false, pagination: false, user })
  if (docs[0]) redirect(`${address}/${String(docs[0].id)}`)
  if (permissions.collections?.['sharing-settings']?.create) redirect(`${address}/create`)
  return (
    <Gutter>
      <p>{textsIn(rightsTexts, i18n.language).nothingSet}</p>
    </Gutter>
  )
}

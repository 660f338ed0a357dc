import { DefaultTemplate } from '@payloadcms/next/templates'
import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { mayInCompany } from '../../access/participation.ts'

interface Props {
  /** What the component of a view gets. */
  view: AdminViewServerProps
  children: ReactNode
}

/** A page of our own between the admin's navigation and header. */
export function AdminPage({ view: { initPageResult, params, searchParams, viewActions }, children }: Props) {
  const { req, permissions, locale, visibleEntities } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      viewActions={viewActions}
      visibleEntities={visibleEntities}
    >
      {/* The way to the page before is not the way to this one. */}
      <SetStepNav nav={[]} />
      {children}
    </DefaultTemplate>
  )
}

/** Sends whoever may not read the module in the current company where they can go on. */
export function requireReader({ initPageResult: { req } }: AdminViewServerProps, module: string): void {
  if (!req.user) redirect('/admin/login')
  if (!mayInCompany(module, 'read')) redirect('/admin')
}

import type { SanitizedCollectionConfig } from 'payload'

import { currentStore } from '../../company-schema/requestStore.ts'

/**
 * Where to send somebody who opens a page of a company's records without having chosen a company: to the desktop, which
 * lists the companies and goes on to the page. `null` when the page can be shown.
 */
export function pageWithoutCompany(collections: Pick<SanitizedCollectionConfig, 'slug' | 'custom'>[], segments: string[] | undefined): string | null {
  const { user, company } = currentStore()
  if (!user || company || segments?.[0] !== 'collections') return null
  const collection = collections.find(({ slug }) => slug === segments[1])
  if (collection?.custom?.isolation !== 'company') return null
  return `/admin?enter=${encodeURIComponent(`/admin/${segments.join('/')}`)}`
}

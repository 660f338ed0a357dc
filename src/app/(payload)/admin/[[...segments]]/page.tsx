import config from '@payload-config'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import { redirect } from 'next/navigation'

import { pageWithoutCompany } from '../../../../admin/CompanyPicker/pageWithoutCompany.ts'
import { importMap } from '../importMap.js'

interface Args {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = ({ params, searchParams }: Args) => generatePageMetadata({ config, params, searchParams })

/** Payload's admin; a page that belongs to a company asks for one first. */
export default async function Page({ params, searchParams }: Args) {
  const choice = pageWithoutCompany((await config).collections, (await params).segments)
  if (choice) redirect(choice)
  return RootPage({ config, importMap, params, searchParams })
}

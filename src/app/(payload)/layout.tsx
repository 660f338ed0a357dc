import config from '@payload-config'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import { notFound } from 'next/navigation'
import type { HtmlHTMLAttributes, ReactNode } from 'react'

import { isServerFunction } from '../../admin/serverFunctions.ts'
import { currentStore } from '../../company-schema/requestStore.ts'
import '../../time/intlInPageZone.ts'
import { currentZone } from '../../time/zone.ts'
import { importMap } from './admin/importMap.js'

import '@payloadcms/next/css'
import '../../admin/styles/controls.css'
import './custom.css'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  if (!isServerFunction(args)) notFound()
  return handleServerFunctions({ ...args, config, importMap })
}

export default function Layout({ children }: { children: ReactNode }) {
  const time: HtmlHTMLAttributes<HTMLHtmlElement> & Record<`data-${string}`, string | undefined> = {
    'data-time-zone': currentZone(),
    'data-clock': currentStore().company?.clock ?? undefined,
  }
  return (
    <RootLayout config={config} htmlProps={time} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}

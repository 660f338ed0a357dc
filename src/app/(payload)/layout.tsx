import config from '@payload-config'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import { notFound } from 'next/navigation'
import type { HtmlHTMLAttributes, ReactNode } from 'react'

import { isServerFunction } from '../../admin/serverFunctions.ts'
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
  const zone: HtmlHTMLAttributes<HTMLHtmlElement> & Record<`data-${string}`, string> = { 'data-time-zone': currentZone() }
  return (
    <RootLayout config={config} htmlProps={zone} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}

import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import { readerLanguage } from './readerLanguage.ts'
import './public.css'

export const metadata: Metadata = { title: 'CRM Lab' }

/** Pages that need no account. */
export default async function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={await readerLanguage()}>
      <body>
        <main>{children}</main>
      </body>
    </html>
  )
}

'use client'

import { useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useEffect, type ReactNode } from 'react'

import { companyOfPage } from '../PageCompany/companyOfPage.ts'
import { recordAt, rememberVisit } from './visits.ts'

/** Remembers in this browser which records its user opens, for the desktop's "recently visited". */
export function VisitRecorder({ children }: { children: ReactNode }) {
  const pathname = usePathname()
  const { user } = useAuth()
  const userId = user ? String(user.id) : null

  useEffect(() => {
    const record = recordAt(pathname)
    if (record && userId) rememberVisit({ ...record, user: userId, company: companyOfPage() ?? '', at: new Date().toISOString() })
  }, [pathname, userId])

  return children
}

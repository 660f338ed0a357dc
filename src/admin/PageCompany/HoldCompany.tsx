'use client'

import { useInsertionEffect } from 'react'

import { holdCompany } from './companyOfPage.ts'

/** Runs before any other effect of the page, so before the page asks the server for anything. */
export function HoldCompany({ id }: { id: string | null }) {
  useInsertionEffect(() => holdCompany(id), [id])
  return null
}

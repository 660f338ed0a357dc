'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'

import { useTexts } from '../../../../src/plugin/admin.ts'
import { printTexts } from './texts.ts'

/** The page that a stored quote is printed from, or kept as a PDF file, in both languages. */
export function PrintQuote() {
  const t = useTexts(printTexts)
  const { id, isTrashed } = useDocumentInfo()
  if (!id || isTrashed) return null
  return (['zh', 'en'] as const).map((language) => (
    <Button
      buttonStyle="secondary"
      el="anchor"
      key={language}
      margin={false}
      newTab
      size="medium"
      tooltip={t.hint}
      url={`/api/quotes/${String(id)}/print?lang=${language}`}
    >
      {t[language]}
    </Button>
  ))
}

'use client'

import { ChevronIcon, Popup, PopupList, useDocumentInfo } from '@payloadcms/ui'

import { useTexts } from '../../../../src/plugin/admin.ts'
import { printTexts } from './texts.ts'
import './index.css'

const languages = ['zh', 'en'] as const

/** A stored quote as a PDF file or as a page to print, in both languages. */
export function PrintQuote() {
  const t = useTexts(printTexts)
  const { id, isTrashed } = useDocumentInfo()
  if (!id || isTrashed) return null
  const address = `/api/quotes/${String(id)}`

  return (
    <Popup
      button={
        <span className="print-quote">
          {t.menu} <ChevronIcon />
        </span>
      }
      horizontalAlign="right"
      size="fit-content"
      render={({ close }) => (
        <PopupList.ButtonGroup>
          {languages.map((language) => (
            <PopupList.Button
              key={`pdf-${language}`}
              onClick={() => {
                close()
                // An answer that is a file leaves the page as it is.
                window.location.assign(`${address}/pdf?lang=${language}`)
              }}
            >
              {t[`pdf-${language}`]}
            </PopupList.Button>
          ))}
          {languages.map((language) => (
            <PopupList.Button
              key={`print-${language}`}
              onClick={() => {
                close()
                window.open(`${address}/print?lang=${language}`, '_blank', 'noopener')
              }}
            >
              {t[`print-${language}`]}
            </PopupList.Button>
          ))}
        </PopupList.ButtonGroup>
      )}
    />
  )
}

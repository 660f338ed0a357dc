'use client'

import { FieldDiffContainer, getHTMLDiffComponents, useTranslation } from '@payloadcms/ui'
import type { DateFieldDiffClientComponent } from 'payload'

import { shownDate } from './shownDate.ts'

/** A day or a moment in two versions of a record, as the form shows it. */
export const DateDiff: DateFieldDiffClientComponent = ({ comparisonValue, versionValue, field, locale, nestingLevel }) => {
  const { i18n } = useTranslation()
  // What is shown is digits, so it needs no escaping.
  const html = (value: unknown): string => {
    const text = shownDate(value instanceof Date ? value.toISOString() : value, field) ?? ''
    return `<div class="date-diff" data-enable-match="true" data-date="${text}"><p>${text}</p></div>`
  }
  const { From, To } = getHTMLDiffComponents({ fromHTML: html(comparisonValue), toHTML: html(versionValue), tokenizeByCharacter: false })
  return (
    <FieldDiffContainer
      className="date-diff"
      From={From}
      i18n={i18n}
      label={{ label: field.label, locale: locale ?? '' }}
      nestingLevel={nestingLevel}
      To={To}
    />
  )
}

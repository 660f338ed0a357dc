'use client'

import type { DefaultCellComponentProps } from 'payload'

import { writtenDay } from '../../time/day.ts'
import { isDayField } from '../../time/isDayField.ts'
import { shownMoment } from '../../time/moment.ts'
import { pageZone } from '../../time/pageZone.ts'

/** A day or a moment in a list, as the form shows it. */
export function DateCell({ cellData, field }: DefaultCellComponentProps) {
  if (typeof cellData !== 'string' || Number.isNaN(Date.parse(cellData))) return null
  return <span>{isDayField(field) ? writtenDay(cellData) : shownMoment(cellData, pageZone())}</span>
}

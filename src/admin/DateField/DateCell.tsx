'use client'

import type { DefaultCellComponentProps } from 'payload'

import { shownDate } from './shownDate.ts'

/** A day or a moment in a list, as the form shows it. */
export function DateCell({ cellData, field }: DefaultCellComponentProps) {
  const text = shownDate(cellData, field)
  return text === null ? null : <span>{text}</span>
}

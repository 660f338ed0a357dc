import type { DefaultServerCellComponentProps } from 'payload'

import { processTargets } from './processTargets.ts'

/** The name of the records in the list of processes; the code of records whose plug-in is gone. */
export function AppliesToCell({ cellData, i18n, payload }: DefaultServerCellComponentProps) {
  const target = processTargets(payload.config.collections, i18n.language).find(({ value }) => value === cellData)
  return <span>{target?.label ?? String(cellData ?? '')}</span>
}

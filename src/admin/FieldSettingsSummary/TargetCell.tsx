import { Link } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'

import { inLanguage, type Bilingual } from '../../language/bilingual.ts'

/** The name of the collection in the list of field settings; the code of one whose plug-in is gone. */
export function TargetCell({ cellData, collectionSlug, i18n, payload, rowData }: DefaultServerCellComponentProps) {
  const labels = payload.config.collections.find(({ slug }) => slug === cellData)?.labels
  return (
    <Link href={`/admin/collections/${collectionSlug}/${String(rowData.id)}`} prefetch={false}>
      {labels ? inLanguage(labels.plural as Bilingual | string, i18n.language) : String(cellData ?? '')}
    </Link>
  )
}

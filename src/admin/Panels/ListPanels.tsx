import type { ServerProps } from 'payload'

import { PlacedPanels } from './PlacedPanels.tsx'

/** What plug-ins show above the list of a collection. */
export function ListPanels({ payload, i18n, collectionSlug }: ServerProps & { collectionSlug: string }) {
  return <PlacedPanels language={i18n?.language ?? 'zh'} payload={payload} place={{ list: collectionSlug }} />
}

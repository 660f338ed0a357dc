import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { Payload } from 'payload'

import { inLanguage } from '../../language/bilingual.ts'
import { placedPanels } from '../RecordPage/panelsOf.ts'

interface Props {
  payload: Payload
  place: 'desktop' | { list: string }
  language: string
}

/** What plug-ins show above a list or on the desktop, to those who may read it. */
export function PlacedPanels({ payload, place, language }: Props) {
  return placedPanels(payload, place).map(({ key, Component, title }) =>
    RenderServerComponent({ Component, importMap: payload.importMap, clientProps: { heading: inLanguage(title, language) }, key }),
  )
}

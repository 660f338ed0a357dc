import type { Payload } from 'payload'

import { mayInCompany } from '../../access/participation.ts'
import { registeredPlugins, type ComponentPanel, type PluginPanel, type RelatedPanel } from '../../plugin/registered.ts'
import { corePanels } from './corePanels.ts'

type RecordPanel = RelatedPanel | (ComponentPanel & { on: { record: string } })

/** The panels of a record of this collection that the person may see: in the order of the page. */
export function panelsOf(payload: Payload, collection: string): RecordPanel[] {
  const ofRecord = (panel: PluginPanel): panel is RecordPanel => typeof panel.on === 'object' && 'record' in panel.on && panel.on.record === collection
  const registered = registeredPlugins(payload).flatMap(({ panels }) => panels)
  const isFirst = (panel: PluginPanel): boolean => 'first' in panel && panel.first === true
  const isBeside = (panel: PluginPanel): boolean => 'beside' in panel && panel.beside === true
  const ordered = [
    ...registered.filter(isFirst),
    ...corePanels.filter(isBeside),
    ...registered.filter((panel) => !isFirst(panel)),
    ...corePanels.filter((panel) => !isBeside(panel)),
  ]
  return ordered.filter(ofRecord).filter(({ module }) => mayInCompany(module, 'read'))
}

/** The panels above a list or on the desktop that the person may see. */
export function placedPanels(payload: Payload, place: 'desktop' | { list: string }): ComponentPanel[] {
  const isHere = ({ on }: PluginPanel): boolean => (place === 'desktop' ? on === 'desktop' : typeof on === 'object' && 'list' in on && on.list === place.list)
  return registeredPlugins(payload)
    .flatMap(({ panels }) => panels)
    .filter((panel): panel is ComponentPanel => 'Component' in panel && isHere(panel))
    .filter(({ module }) => mayInCompany(module, 'read'))
}

import { currentStore } from '../../company-schema/requestStore.ts'
import { EndViewAs } from './EndViewAs.tsx'

/** Above every page while an instructor looks as a student: as whom, and the way back. */
export function ViewAsBanner() {
  const { viewAs } = currentStore()
  return viewAs ? <EndViewAs name={viewAs.name} /> : null
}

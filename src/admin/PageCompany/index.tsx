import { currentStore } from '../../company-schema/requestStore.ts'
import { HoldCompany } from './HoldCompany.tsx'

/** Stands on every page and tells the browser in which company the page was made. */
export function PageCompany() {
  return <HoldCompany id={currentStore().company?.id ?? null} />
}

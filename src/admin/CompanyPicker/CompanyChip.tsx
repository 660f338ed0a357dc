import './index.css'

import { currentStore } from '../../company-schema/requestStore.ts'

/** The current company in the header, so that it is seen also while the navigation is folded away; leads to the desktop. */
export function CompanyChip() {
  const { company } = currentStore()
  return (
    company && (
      <a className="company-chip" href="/admin" title={company.name}>
        {company.name}
      </a>
    )
  )
}

import { currentStore } from '../../company-schema/requestStore.ts'
import { ViewAsMenu } from '../ViewAs/ViewAsMenu.tsx'
import { CompanyMenu } from './CompanyMenu.tsx'

/** The current company at the top of the navigation; people with one company just see its name. */
export function CompanyPicker() {
  const { company, user, memberOf, participation } = currentStore()
  if (!user) return null
  const isFixed = user.role === 'student' && memberOf.length <= 1
  const mayViewAs = company !== null && participation !== null && participation.as !== 'member'
  return (
    <>
      <CompanyMenu current={company && { id: company.id, name: company.name }} isFixed={isFixed} />
      {mayViewAs && <ViewAsMenu />}
    </>
  )
}

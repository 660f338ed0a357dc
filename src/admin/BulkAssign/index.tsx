'use client'

import { Button, Drawer, toast, useAuth, useListDrawerContext, useListQuery, useModal, useRouteCache, useSelection } from '@payloadcms/ui'
import { stringify } from 'qs-esm'
import { useState } from 'react'

import { memberTexts } from '../locales/members.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { useReceivers } from '../Members/useMembers.ts'
import { callApi } from '../request/callApi.ts'
import { useBusy } from '../request/useBusy.ts'
import './index.css'

const drawer = 'assign-customers'
const most = 200

/** Above the list of customers, once some are ticked: deal them out to people of the company (B14, R37). */
export function BulkAssign() {
  const t = useTexts(memberTexts)
  const { permissions } = useAuth()
  const { isInDrawer } = useListDrawerContext()
  const { openModal } = useModal()
  const { count } = useSelection()
  const mayUpdate = Boolean(permissions?.collections?.customers?.update)
  if (isInDrawer || !mayUpdate || count === 0) return null
  return (
    <div className="bulk-assign">
      <Button buttonStyle="secondary" margin={false} onClick={() => openModal(drawer)} size="small">
        {fill(t.assign, { count })}
      </Button>
      <AssignDrawer />
    </div>
  )
}

function AssignDrawer() {
  const t = useTexts(memberTexts)
  const { closeModal, isModalOpen } = useModal()
  const { clearRouteCache } = useRouteCache()
  const { isBusy, busily } = useBusy()
  const { count, selectedIDs, toggleAll } = useSelection()
  const { query } = useListQuery()
  const members = useReceivers(isModalOpen(drawer))
  const [users, setUsers] = useState<string[]>([])
  const toggle = (id: string) => setUsers((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]))

  /** All of a list that goes over several pages are not chosen one by one. */
  const chosen = async (): Promise<string[]> => {
    if (selectedIDs.length >= count) return selectedIDs.map(String)
    const asked = stringify({ where: query.where, depth: 0, limit: most, select: { name: true } })
    const { docs } = await callApi<{ docs: { id: string }[] }>('GET', `/api/customers?${asked}`)
    return docs.map(({ id }) => id)
  }
  const assign = async () => {
    if (count > most) return void toast.error(t.tooMany)
    await busily(async () => {
      const customers = await chosen()
      await callApi('POST', '/api/customers/assign', { customers, users })
      toast.success(fill(t.assigned, { count: customers.length }))
      setUsers([])
      toggleAll()
      closeModal(drawer)
      clearRouteCache()
    })
  }

  return (
    <Drawer slug={drawer} title={t.assignTitle}>
      <div className="command-form">
        <p>{fill(t.assignIntro, { count })}</p>
        <ul className="command-form__list">
          {members.map(({ id, title }) => (
            <li key={id}>
              <label className="command-form__tick">
                <input checked={users.includes(id)} onChange={() => toggle(id)} type="checkbox" />
                {title}
              </label>
            </li>
          ))}
        </ul>
        <Button disabled={isBusy || users.length === 0} onClick={() => void assign()}>
          {t.confirm}
        </Button>
      </div>
    </Drawer>
  )
}

'use client'

import { Button, Drawer, toast, useDocumentInfo, useModal, useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'

import { callApi, fill, useApi, useBusy, useTexts } from '../../../../src/plugin/admin.ts'
import { assignTexts } from './texts.ts'

/** Beside the save button of an opportunity, for heads: gives it to a customer manager below (R12). Nobody else sees it. */
export function AssignOpportunity() {
  const t = useTexts(assignTexts)
  const { id, isTrashed } = useDocumentInfo()
  const { openModal, closeModal } = useModal()
  const { clearRouteCache } = useRouteCache()
  const { isBusy, busily } = useBusy()
  const { data } = useApi<{ docs: { id: string; name: string }[] }>(id && !isTrashed ? '/api/opportunities/assignees' : null)
  const [to, setTo] = useState('')
  const slug = `assign-opportunity-${String(id)}`
  if (!id || !data || data.docs.length === 0) return null

  const assign = () =>
    busily(async () => {
      await callApi('POST', `/api/opportunities/${String(id)}/assign`, { to })
      toast.success(fill(t.assigned, { name: data.docs.find((one) => one.id === to)?.name ?? '' }))
      closeModal(slug)
      clearRouteCache()
    })

  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={() => openModal(slug)} size="medium">
        {t.assign}
      </Button>
      <Drawer slug={slug} title={t.title}>
        <div className="command-form">
          <p>{t.about}</p>
          <label>
            {t.to}
            <select onChange={(event) => setTo(event.target.value)} value={to}>
              <option value="">{t.choose}</option>
              {data.docs.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </select>
          </label>
          <Button disabled={isBusy || !to} onClick={() => void assign()}>
            {t.confirm}
          </Button>
        </div>
      </Drawer>
    </>
  )
}

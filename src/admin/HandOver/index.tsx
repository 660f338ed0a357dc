'use client'

import { Button, Drawer, toast, useDocumentInfo, useModal, useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'

import { memberTexts } from '../locales/members.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { relatedId } from '../../company-schema/relatedId.ts'
import { MemberSelect } from '../Members/MemberSelect.tsx'
import { useReceivers } from '../Members/useMembers.ts'
import { callApi } from '../request/callApi.ts'
import { useApi } from '../request/useApi.ts'
import { useBusy } from '../request/useBusy.ts'
import './index.css'

const drawer = 'hand-over'

interface Owned {
  owned: { collection: string; label: string; count: number }[]
}

/** On a member's page: give everything that the member owns to somebody else, after seeing how much it is (R37). */
export function HandOver() {
  const t = useTexts(memberTexts)
  const { openModal } = useModal()
  const { id, hasSavePermission } = useDocumentInfo()
  if (!id || !hasSavePermission) return null
  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={() => openModal(drawer)} size="medium" type="button">
        {t.handOver}
      </Button>
      <HandOverDrawer membership={String(id)} />
    </>
  )
}

function HandOverDrawer({ membership }: { membership: string }) {
  const t = useTexts(memberTexts)
  const { closeModal, isModalOpen } = useModal()
  const { clearRouteCache } = useRouteCache()
  const { isBusy, busily } = useBusy()
  const { initialData } = useDocumentInfo()
  const isOpen = isModalOpen(drawer)
  const { data, error } = useApi<Owned>(isOpen ? `/api/memberships/${membership}/owned` : null)
  const members = useReceivers(isOpen).filter(({ id }) => id !== relatedId(initialData?.user))
  const [to, setTo] = useState('')
  const isNothing = data !== null && data.owned.length === 0

  const handOver = () =>
    busily(async () => {
      const { counts } = await callApi<{ counts: Record<string, number> }>('POST', `/api/memberships/${membership}/hand-over`, { to })
      toast.success(fill(t.handedOver, { count: Object.values(counts).reduce((sum, count) => sum + count, 0) }))
      closeModal(drawer)
      clearRouteCache()
    })

  return (
    <Drawer slug={drawer} title={t.handOverTitle}>
      <div className="hand-over command-form">
        {error && <p role="alert">{error}</p>}
        {!error && !data && <p>{t.loading}</p>}
        {isNothing && <p>{t.nothingOwned}</p>}
        {data && !isNothing && (
          <>
            <p>{t.handOverIntro}</p>
            <dl>
              {data.owned.map(({ collection, label, count }) => (
                <div key={collection}>
                  <dt>{label}</dt>
                  <dd>{fill(t.count, { count })}</dd>
                </div>
              ))}
            </dl>
            <MemberSelect empty={t.choose} label={t.receiver} members={members} onChange={setTo} value={to} />
            <Button disabled={isBusy || !to} onClick={() => void handOver()} type="button">
              {t.confirm}
            </Button>
          </>
        )}
      </div>
    </Drawer>
  )
}

'use client'

import { Button, Drawer, Link, toast, useModal, useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'

import { callApi, dayOf, fill, pageZone, useBusy, useTexts } from '../../../../src/plugin/admin.ts'
import { poolTexts } from './texts.ts'
import './index.css'

export const recycleDrawer = 'recycle-customers'

interface Preview {
  days: number
  totalDocs: number
  customers: { id: string; name?: string; code?: string | null; lastActivityAt?: string | null }[]
}

interface Props {
  /** What the company has settled. */
  usualDays: number | null
  onRecycled: () => void
}

/** Says which customers would go back to the pool, then does it; what one run does not take is asked for anew. */
export function RecycleDrawer({ usualDays, onRecycled }: Props) {
  const t = useTexts(poolTexts)
  const { closeModal } = useModal()
  const { clearRouteCache } = useRouteCache()
  const [days, setDays] = useState(usualDays === null ? '' : String(usualDays))
  const [preview, setPreview] = useState<Preview | null>(null)
  const { isBusy, busily } = useBusy()
  const asked = Number(days)
  const isNumber = Number.isInteger(asked) && asked >= 1 && asked <= 3650

  const look = async () => setPreview(await callApi<Preview>('POST', '/api/customers/recycle', { days: asked, dryRun: true }))
  const recycle = async () => {
    const { recycled, remaining } = await callApi<{ recycled: number; remaining: number }>('POST', '/api/customers/recycle', { days: preview?.days })
    toast.success(fill(remaining > 0 ? t.remaining : t.recycled, { count: recycled, remaining }))
    setPreview(null)
    onRecycled()
    clearRouteCache()
    if (remaining > 0) await look()
    else closeModal(recycleDrawer)
  }

  return (
    <Drawer slug={recycleDrawer} title={t.recycleTitle}>
      <div className="command-form">
        <p>{t.recycleAbout}</p>
        <label>
          {t.days}
          <input
            max={3650}
            min={1}
            onChange={(event) => {
              setDays(event.target.value)
              // What is listed is not what would be recycled any more.
              setPreview(null)
            }}
            type="number"
            value={days}
          />
        </label>
        {preview && <Found preview={preview} />}
        <div className="command-form__buttons">
          <Button buttonStyle="secondary" disabled={isBusy || !isNumber} margin={false} onClick={() => void busily(look)}>
            {t.preview}
          </Button>
          {preview && preview.customers.length > 0 && (
            <Button disabled={isBusy} margin={false} onClick={() => void busily(recycle)}>
              {fill(t.confirmRecycle, { count: preview.customers.length })}
            </Button>
          )}
        </div>
      </div>
    </Drawer>
  )
}

function Found({ preview: { days, totalDocs, customers } }: { preview: Preview }) {
  const t = useTexts(poolTexts)
  if (totalDocs === 0) return <p role="status">{fill(t.nobody, { days })}</p>
  return (
    <>
      <p role="status">
        {fill(t.found, { count: totalDocs, days })}
        {totalDocs > customers.length && fill(t.firstOnes, { count: customers.length })}
      </p>
      <ul className="command-form__list customer-pool__found">
        {customers.map(({ id, name, code, lastActivityAt }) => (
          <li key={id}>
            <Link href={`/admin/collections/customers/${id}`} prefetch={false} target="_blank">
              {[name, code].filter(Boolean).join(' · ') || id}
            </Link>
            <time>{lastActivityAt ? fill(t.lastContact, { date: dayOf(lastActivityAt, pageZone()) }) : t.noContact}</time>
          </li>
        ))}
      </ul>
    </>
  )
}

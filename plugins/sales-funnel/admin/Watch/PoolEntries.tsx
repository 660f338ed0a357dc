'use client'

import { Link, useModal } from '@payloadcms/ui'

import { useApi, useTexts } from '../../../../src/plugin/admin.ts'
import { RecycleDrawer, recycleDrawer } from '../CustomerPool/RecycleDrawer.tsx'
import { poolTexts } from '../CustomerPool/texts.ts'

interface Pool {
  totalDocs: number
  mayRecycle: boolean
  recycleAfterDays: number | null
}

const nobodys = '/admin/collections/customers?where[or][0][and][0][owner][exists]=false'

/** The customers that nobody owns, and for those who may the way in which neglected ones become some of them. */
export function PoolEntries() {
  const t = useTexts(poolTexts)
  const { openModal } = useModal()
  const { data, reload } = useApi<Pool>('/api/customers/pool')
  if (!data) return null
  return (
    <>
      <Link className="watch-strip__entry" href={nobodys} prefetch={false}>
        {t.pool} <strong>{data.totalDocs}</strong>
      </Link>
      {data.mayRecycle && (
        <>
          <button className="watch-strip__entry" onClick={() => openModal(recycleDrawer)} type="button">
            {t.recycle}
          </button>
          <RecycleDrawer onRecycled={reload} usualDays={data.recycleAfterDays} />
        </>
      )}
    </>
  )
}

'use client'

import { Button, Drawer, toast, useDebounce, useModal, useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'

import { recordTexts } from '../locales/records.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi } from '../request/callApi.ts'
import { useApi } from '../request/useApi.ts'
import { useBusy } from '../request/useBusy.ts'

/** Another customer may lie open over this one. */
export const mergeDrawer = (customer: string): string => `merge-customers-${customer}`

interface Customer {
  id: string
  name: string
  code?: string | null
}

/** Makes other entries of the same customer part of this one. */
export function MergeDrawer({ customer }: { customer: string }) {
  const slug = mergeDrawer(customer)
  const t = useTexts(recordTexts)
  const { closeModal, isModalOpen } = useModal()
  const { clearRouteCache } = useRouteCache()
  const { isBusy, busily } = useBusy()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<Customer[]>([])
  const wanted = useDebounce(search.trim(), 300)
  const query = new URLSearchParams({
    limit: '20',
    depth: '0',
    sort: 'name',
    'where[id][not_equals]': customer,
    ...(wanted ? { 'where[name][like]': wanted } : {}),
  })
  const { data } = useApi<{ docs: Customer[] }>(isModalOpen(slug) ? `/api/customers?${query.toString()}` : null)
  const found = (data?.docs ?? []).filter(({ id }) => !chosen.some((one) => one.id === id))

  const merge = () =>
    busily(async () => {
      await callApi('POST', '/api/customers/merge', { keep: customer, merge: chosen.map(({ id }) => id) })
      toast.success(fill(t.merged, { count: chosen.length }))
      setChosen([])
      closeModal(slug)
      clearRouteCache()
    })
  const toggle = (one: Customer) =>
    setChosen((before) => (before.some(({ id }) => id === one.id) ? before.filter(({ id }) => id !== one.id) : [...before, one]))

  return (
    <Drawer slug={slug} title={t.mergeTitle}>
      <div className="command-form">
        <p>{t.mergeBody}</p>
        <input aria-label={t.mergeSearch} onChange={(event) => setSearch(event.target.value)} placeholder={t.mergeSearch} type="search" value={search} />
        <ul className="command-form__list">
          {[...chosen, ...found].map((one) => (
            <li key={one.id}>
              <label className="command-form__tick">
                <input checked={chosen.some(({ id }) => id === one.id)} onChange={() => toggle(one)} type="checkbox" />
                {one.name} {one.code ? `（${one.code}）` : ''}
              </label>
            </li>
          ))}
        </ul>
        <Button disabled={isBusy || chosen.length === 0} onClick={() => void merge()}>
          {t.confirm}
        </Button>
      </div>
    </Drawer>
  )
}

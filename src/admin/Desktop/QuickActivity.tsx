'use client'

import { Button, toast, useRouteCache } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'

import { instantOf, wallClockOf } from '../../time/moment.ts'
import { pageZone } from '../../time/pageZone.ts'
import { desktopTexts } from '../locales/desktop.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi } from '../request/callApi.ts'
import { useApi } from '../request/useApi.ts'
import { useBusy } from '../request/useBusy.ts'

interface Schema {
  fields: { name: string; options?: { value: string; label: string; active?: boolean }[] }[]
}

type Kind = 'event' | 'task'

/** Adds an event or a task straight from the desktop (A9). */
export function QuickActivity() {
  const t = useTexts(desktopTexts)
  const { clearRouteCache } = useRouteCache()
  const { data } = useApi<Schema>('/api/schema/activities')
  const [kind, setKind] = useState<Kind>('event')
  const { isBusy, busily } = useBusy()
  const types = (data?.fields.find(({ name }) => name === 'type')?.options ?? []).filter(({ active }) => active !== false)

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const values = new FormData(form)
    const time = instantOf(String(values.get('time')), pageZone()).toISOString()
    await busily(async () => {
      await callApi('POST', '/api/activities?depth=0', {
        kind,
        subject: values.get('subject'),
        type: values.get('type'),
        ...(kind === 'task' ? { at: new Date().toISOString(), dueAt: time } : { at: time }),
      })
      toast.success(t.added)
      form.reset()
      clearRouteCache()
    })
  }

  return (
    <form className="desktop__panel desktop__quick controls controls--stacked" onSubmit={(event) => void save(event)}>
      <h2>{t.quickAdd}</h2>
      <div className="desktop__kinds" role="radiogroup" aria-label={t.quickAdd}>
        {(['event', 'task'] as const).map((one) => (
          <label key={one}>
            <input checked={kind === one} name="kind" onChange={() => setKind(one)} type="radio" value={one} />
            {t[one]}
          </label>
        ))}
      </div>
      <label>
        {t.subject}
        <input maxLength={200} name="subject" required />
      </label>
      <label>
        {t.type}
        <select name="type" required>
          {types.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {kind === 'task' ? t.due : t.time}
        <input defaultValue={inAnHour()} name="time" required suppressHydrationWarning type="datetime-local" />
      </label>
      <Button disabled={isBusy} margin={false} size="small" type="submit">
        {t.add}
      </Button>
    </form>
  )
}

/** The next full hour as a `datetime-local` input writes it. */
const inAnHour = (): string => `${wallClockOf(new Date(Date.now() + 60 * 60 * 1000), pageZone()).slice(0, 13)}:00`

'use client'

import { Link, toast, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { desktopTexts } from '../locales/desktop.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi, readableError } from '../request/callApi.ts'
import type { DesktopRecord } from './loadDesktop.ts'
import { shortTime } from './shortTime.ts'

/** Open tasks of the signed-in person; a tick closes one. */
export function TaskList({ tasks, now }: { tasks: DesktopRecord[]; now: string }) {
  const t = useTexts(desktopTexts)
  const { i18n } = useTranslation()
  const [closed, setClosed] = useState<string[]>([])
  const open = tasks.filter(({ id }) => !closed.includes(id))

  const close = async (id: string) => {
    setClosed((before) => [...before, id])
    try {
      await callApi('PATCH', `/api/activities/${id}?depth=0`, { done: true })
      toast.success(t.done)
    } catch (error) {
      setClosed((before) => before.filter((one) => one !== id))
      toast.error(readableError(error))
    }
  }

  return (
    <section className="desktop__panel">
      <h2>{t.myTasks}</h2>
      {open.length === 0 && <p className="desktop__empty">{t.noTasks}</p>}
      <ul>
        {open.map(({ id, title, at }) => (
          <li key={id}>
            <input
              aria-label={fill(t.markDone, { subject: title })}
              onChange={() => void close(id)}
              title={fill(t.markDone, { subject: title })}
              type="checkbox"
            />
            <Link className="desktop__record" href={`/admin/collections/activities/${id}`} prefetch={false}>
              {title}
            </Link>
            {at && at < now && <span className="desktop__badge desktop__badge--late">{t.overdue}</span>}
            {at && (
              <time dateTime={at} suppressHydrationWarning>
                {shortTime(at, i18n.language)}
              </time>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

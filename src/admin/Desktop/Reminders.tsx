'use client'

import { Link, toast, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { desktopTexts } from '../locales/desktop.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi, readableError } from '../request/callApi.ts'
import type { DesktopRecord } from './loadDesktop.ts'
import { shortTime } from './shortTime.ts'

const hour = 60 * 60 * 1000
const delays = { inAnHour: hour, tomorrow: 24 * hour, inAWeek: 7 * 24 * hour } as const

interface Props {
  reminders: DesktopRecord[]
  /** This moment, by the class. */
  now: string
}

/** What the signed-in person wanted to be reminded of, once its time has come (A7, S21): done, or once more later. */
export function Reminders({ reminders, now }: Props) {
  const t = useTexts(desktopTexts)
  const { i18n } = useTranslation()
  const [settled, setSettled] = useState<string[]>([])
  const due = reminders.filter(({ id }) => !settled.includes(id))
  if (due.length === 0) return null

  const settle = async (id: string, data: object, message: string) => {
    setSettled((before) => [...before, id])
    try {
      await callApi('PATCH', `/api/activities/${id}?depth=0`, data)
      toast.success(message)
    } catch (error) {
      setSettled((before) => before.filter((one) => one !== id))
      toast.error(readableError(error))
    }
  }

  const snooze = (id: string, delay: keyof typeof delays) => {
    const remindAt = new Date(new Date(now).getTime() + delays[delay]).toISOString()
    return settle(id, { remindAt }, fill(t.snoozed, { time: shortTime(remindAt, i18n.language) }))
  }

  return (
    <section className="desktop__panel desktop__reminders">
      <h2>{t.reminders}</h2>
      <ul>
        {due.map(({ id, title, at }) => (
          <li key={id}>
            <input
              aria-label={fill(t.markDone, { subject: title })}
              onChange={() => void settle(id, { done: true }, t.done)}
              title={fill(t.markDone, { subject: title })}
              type="checkbox"
            />
            <Link className="desktop__record" href={`/admin/collections/activities/${id}`} prefetch={false}>
              {title}
            </Link>
            {at && (
              <time dateTime={at} suppressHydrationWarning>
                {shortTime(at, i18n.language)}
              </time>
            )}
            <select
              aria-label={`${t.snooze}：${title}`}
              className="desktop__snooze"
              onChange={(event) => void snooze(id, event.target.value as keyof typeof delays)}
              value=""
            >
              <option disabled value="">
                {t.snooze}
              </option>
              {(Object.keys(delays) as (keyof typeof delays)[]).map((delay) => (
                <option key={delay} value={delay}>
                  {t[delay]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  )
}

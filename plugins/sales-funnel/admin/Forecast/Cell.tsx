'use client'

import { Link, useTranslation } from '@payloadcms/ui'

import { fill, useTexts } from '../../../../src/plugin/admin.ts'
import type { TeamMember } from '../../targets/report/team.ts'
import { money } from '../money.ts'
import { forecastTexts } from './texts.ts'

export const columns = ['quota', 'quotaRate', 'completed', 'remaining', 'expected', 'best', 'pipeline', 'plan'] as const
export type Column = (typeof columns)[number]

/** A figure; what was won and what is open lead to the opportunities. */
export function Cell({ person, name }: { person: TeamMember; name: Column }) {
  const t = useTexts(forecastTexts)
  const { user, lists } = person
  const value = person[name]
  const list = name === 'completed' ? lists.completed : name === 'pipeline' ? lists.open : null
  return (
    <td className="funnel-report__number" data-column={name}>
      {list !== null && value ? (
        <Link aria-label={fill(name === 'completed' ? t.drillCompleted : t.drillOpen, { name: user.name })} href={list} prefetch={false}>
          <Figure name={name} value={value} />
        </Link>
      ) : (
        <Figure name={name} value={value} />
      )}
    </td>
  )
}

export function Figure({ name, value }: { name: Column; value: number | null }) {
  const { i18n } = useTranslation()
  if (value === null) return null
  return <>{name === 'quotaRate' ? `${String(value)}%` : money(value, i18n.language)}</>
}

'use client'

import { ReactSelect, useListQuery, useTranslation } from '@payloadcms/ui'
import type { DateFieldClient, Where } from 'payload'
import { transformWhereQuery } from 'payload/shared'
import { useEffect, useRef, useState } from 'react'

import { isDayField } from '../../time/isDayField.ts'
import { ZonedPicker, type DateAdmin } from './ZonedPicker.tsx'

interface Props {
  path: string
  field: DateFieldClient
}

/** Where a condition stands in the list's filter. */
interface Place {
  or: number
  and: number
}

/**
 * The value of a filter on days or moments. A moment is asked for by the minute, as it is shown. Payload does not say
 * which condition a filter's component belongs to, so it finds its condition by where it stands on the page.
 */
export function DateFilter({ path, field }: Props) {
  const isDay = isDayField(field)
  const { t } = useTranslation()
  const { handleWhereChange, query } = useListQuery()
  const element = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    const found = placeOf(element.current)
    setPlace((known) => (known?.or === found?.or && known?.and === found?.and ? known : found))
  })
  const conditions = query.where ? (transformWhereQuery(query.where).or ?? []) : []
  const comparison = (place && conditions[place.or]?.and?.[place.and]?.[path]) as Record<string, unknown> | null | undefined
  const [operator = '', value] = Object.entries(comparison ?? {})[0] ?? []
  const change = (to: string | undefined) => {
    if (place) void handleWhereChange?.({ or: changed(conditions, place, { [path]: { [operator]: to } }) })
  }
  const answers = ['true', 'false'].map((answer) => ({ value: answer, label: t(answer === 'true' ? 'general:true' : 'general:false') }))
  return (
    <div className="condition-value-date" ref={element}>
      {operator === 'exists' ? (
        <ReactSelect
          isClearable={false}
          onChange={(chosen) => !Array.isArray(chosen) && change(String(chosen.value))}
          options={answers}
          value={answers.find((answer) => answer.value === String(value))}
        />
      ) : (
        <ZonedPicker
          {...(field as { admin?: DateAdmin }).admin?.date}
          isDay={isDay}
          onChange={(picked) => change(picked === null ? undefined : isDay ? picked.slice(0, 10) : `${picked.slice(0, 16)}Z`)}
          placeholder={t('general:enterAValue')}
          readOnly={operator === ''}
          value={value instanceof Date ? value.toISOString() : value}
        />
      )}
    </div>
  )
}

function placeOf(element: Element | null): Place | null {
  const and = element?.closest('.where-builder__and-filters > li')
  const or = and?.closest('.where-builder__or-filters > li')
  return and && or ? { or: indexOf(or), and: indexOf(and) } : null
}

const indexOf = (item: Element): number => [...(item.parentElement?.children ?? [])].indexOf(item)

const changed = (conditions: Where[], place: Place, condition: Where): Where[] =>
  conditions.map((any, or) => (or === place.or ? { and: (any.and ?? []).map((one, and) => (and === place.and ? condition : one)) } : any))

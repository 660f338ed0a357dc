'use client'

import { DefaultListView, useConfig } from '@payloadcms/ui'
import type { ClientField, ListViewClientProps } from 'payload'
import { useMemo, type ReactNode } from 'react'

import { DateFilter } from './DateFilter.tsx'

/** Payload's list with filters on dates that know the zone of the class. Its own slot for filters leaves out the fields of sections. */
export function ListInZone(props: ListViewClientProps) {
  const { collectionSlug, renderedFilters } = props
  const { getEntityConfig } = useConfig()
  const fields = getEntityConfig({ collectionSlug })?.fields
  const filters = useMemo(() => new Map([...(renderedFilters ?? []), ...dateFilters(fields ?? [])]), [fields, renderedFilters])
  return <DefaultListView {...props} renderedFilters={filters} />
}

/** By the path of the field. */
function dateFilters(fields: ClientField[], parent = ''): [string, ReactNode][] {
  return fields.flatMap((field): [string, ReactNode][] => {
    const path = 'name' in field && field.name ? `${parent}${field.name}` : null
    if (field.type === 'date' && path) return [[path, <DateFilter field={field} key={path} path={path} />]]
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => dateFilters(tab.fields, 'name' in tab && tab.name ? `${parent}${tab.name}.` : parent))
    if (field.type === 'row' || field.type === 'collapsible') return dateFilters(field.fields, parent)
    return field.type === 'group' ? dateFilters(field.fields, path ? `${path}.` : parent) : []
  })
}

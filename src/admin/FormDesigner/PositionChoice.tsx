'use client'

import { ReactSelect } from '@payloadcms/ui'

import { designerTexts } from '../locales/designer.ts'
import { useTexts } from '../locales/useTexts.ts'
import { PropertyFrame, type PropertyProps } from './PropertyInputs.tsx'

interface Props extends PropertyProps {
  positions: { id: string; name: string }[]
}

/** Which positions of the company may read or edit a field; none chosen means everybody. */
export function PositionChoice({ positions, ...property }: Props) {
  const t = useTexts(designerTexts)
  const chosen = Array.isArray(property.value) ? (property.value as string[]) : []
  const options = positions.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <PropertyFrame {...property} inherited={t.everybody} isWide>
      <ReactSelect
        isMulti
        onChange={(options) => property.onChange([options].flat().map((option) => String(option?.value)))}
        options={options}
        placeholder={t.everybody}
        value={options.filter(({ value }) => chosen.includes(value))}
      />
    </PropertyFrame>
  )
}

'use client'

import { useId, type ReactNode } from 'react'

import { designerTexts } from '../locales/designer.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'

export interface PropertyProps {
  label: string
  value: unknown
  /** What holds without this scope. */
  inherited: unknown
  /** This scope says something itself, so it can go back to inherited. */
  isSaid: boolean
  onChange: (value: unknown) => void
}

interface FrameProps extends PropertyProps {
  children: ReactNode
  hint?: string
  isWide?: boolean
}

/** Label, input, and the way back to what is inherited. */
export function PropertyFrame({ label, inherited, isSaid, onChange, children, hint, isWide }: FrameProps) {
  return (
    <div className={isWide ? 'designer__property designer__property--wide' : 'designer__property'}>
      <label>
        <span className="designer__property-label">{label}</span>
        {children}
      </label>
      {isSaid && <BackButton inherited={inherited} onBack={() => onChange(undefined)} />}
      {hint && <small>{hint}</small>}
    </div>
  )
}

function BackButton({ inherited, onBack }: { inherited: unknown; onBack: () => void }) {
  const t = useTexts(designerTexts)
  const value =
    inherited === true ? t.yes : inherited === false ? t.no : inherited === undefined || inherited === null || inherited === '' ? t.empty : String(inherited)
  const text = fill(t.backToInherited, { value })
  return (
    <button className="designer__back" onClick={onBack} type="button">
      ↺ {text}
    </button>
  )
}

interface TextProps extends PropertyProps {
  maxLength: number
  hint?: string
  isWide?: boolean
  suggestions?: string[]
}

export function TextProperty({ maxLength, hint, isWide, suggestions, ...property }: TextProps) {
  const listId = useId()
  const text = typeof property.value === 'string' ? property.value : ''
  return (
    <PropertyFrame {...property} hint={hint} isWide={isWide}>
      <input
        list={suggestions ? listId : undefined}
        maxLength={maxLength}
        onChange={(event) => property.onChange(event.target.value || undefined)}
        placeholder={typeof property.inherited === 'string' ? property.inherited : undefined}
        value={text}
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </PropertyFrame>
  )
}

export function NumberProperty(property: PropertyProps) {
  return (
    <PropertyFrame {...property}>
      <input
        onChange={(event) => property.onChange(event.target.value === '' ? undefined : Number(event.target.value))}
        step="any"
        type="number"
        value={typeof property.value === 'number' ? property.value : ''}
      />
    </PropertyFrame>
  )
}

export function Tick({ label, value, inherited, isSaid, onChange, isDisabled = false }: PropertyProps & { isDisabled?: boolean }) {
  return (
    <div className="designer__tick">
      <label>
        <input checked={value === true} disabled={isDisabled} onChange={(event) => onChange(event.target.checked)} type="checkbox" />
        {label}
      </label>
      {isSaid && <BackButton inherited={inherited ?? false} onBack={() => onChange(undefined)} />}
    </div>
  )
}

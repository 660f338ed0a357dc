'use client'

import { useEffect, useRef } from 'react'

import type { Ticked } from './rights.ts'

interface Props {
  label: string
  state: Ticked
  isDisabled: boolean
  onChange: (isTicked: boolean) => void
}

/** A check box that also shows that only some of what it stands for is ticked. */
export function Tick({ label, state, isDisabled, onChange }: Props) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some'
  }, [state])
  return (
    <input
      aria-label={label}
      checked={state === 'all'}
      disabled={isDisabled}
      onChange={(event) => onChange(event.target.checked)}
      ref={box}
      title={label}
      type="checkbox"
    />
  )
}

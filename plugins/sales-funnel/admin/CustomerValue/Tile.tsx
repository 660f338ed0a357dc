import type { ReactNode } from 'react'

interface Props {
  label: string
  value: string
  tone?: 'good' | 'warning' | 'danger'
  children?: ReactNode
}

/** One figure with what explains it. */
export function Tile({ label, value, tone, children }: Props) {
  return (
    <div className={tone ? `customer-value__tile customer-value__tile--${tone}` : 'customer-value__tile'}>
      <dt>{label}</dt>
      <dd>
        <strong>{value}</strong>
        {children && <small>{children}</small>}
      </dd>
    </div>
  )
}

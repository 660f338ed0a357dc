'use client'

import { Link, MoreIcon } from '@payloadcms/ui'
import { memo } from 'react'

import { fill, useTexts, writtenDay } from '../../../../src/plugin/admin.ts'
import type { Card } from '../../board/board.ts'
import { money } from '../money.ts'
import { boardTexts } from './texts.ts'

interface Props {
  card: Card
  column: string
  language: string
  /** Under way to the server. */
  isPending: boolean
  onMenu: (card: Card, column: string, button: HTMLElement) => void
  onDragStart: (card: Card, column: string) => void
  onDragEnd: () => void
}

export const CardView = memo(function CardView({ card, column, language, isPending, onMenu, onDragStart, onDragEnd }: Props) {
  const t = useTexts(boardTexts)
  const { id, title, customer, owner, amount, expectedCloseAt } = card
  return (
    <article
      aria-busy={isPending}
      className="funnel-card"
      data-id={id}
      draggable={!isPending}
      onDragEnd={onDragEnd}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', title)
        onDragStart(card, column)
      }}
    >
      <div className="funnel-card__head">
        <Link draggable={false} href={`/admin/collections/opportunities/${id}`} prefetch={false}>
          {title}
        </Link>
        <button
          aria-haspopup="menu"
          aria-label={fill(t.menu, { title })}
          disabled={isPending}
          onClick={(event) => onMenu(card, column, event.currentTarget)}
          type="button"
        >
          <MoreIcon />
        </button>
      </div>
      {nameOf(customer) && <p className="funnel-card__customer">{nameOf(customer)}</p>}
      <p className="funnel-card__facts">
        {typeof amount === 'number' && <strong>{money(amount, language)}</strong>}
        {expectedCloseAt && <span>{fill(t.expectedBy, { date: writtenDay(expectedCloseAt) ?? '' })}</span>}
      </p>
      {nameOf(owner) && <p className="funnel-card__owner">{nameOf(owner)}</p>}
    </article>
  )
})

const nameOf = (value: Card['customer']): string | null => (typeof value === 'object' && value !== null ? value.name : null)

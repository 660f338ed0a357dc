'use client'

import { memo, useState } from 'react'

import { fill, useTexts } from '../../../../src/plugin/admin.ts'
import type { Card, Column } from '../../board/board.ts'
import { CardView } from './CardView.tsx'
import { shortMoney } from '../money.ts'
import { boardTexts } from './texts.ts'

interface Props {
  column: Column
  /** What a card that is being dragged may do here. */
  drag: 'none' | 'source' | 'open' | 'shut'
  language: string
  pending: ReadonlySet<string>
  onMenu: (card: Card, column: string, button: HTMLElement) => void
  onDragStart: (card: Card, column: string) => void
  onDragEnd: () => void
  onDrop: (column: string) => void
  onMore: (column: Column) => Promise<void>
}

/** A stage with its sums and cards. */
export const ColumnView = memo(function ColumnView({ column, drag, language, pending, onMenu, onDragStart, onDragEnd, onDrop, onMore }: Props) {
  const t = useTexts(boardTexts)
  const [isOver, setOver] = useState(false)
  const [isLoading, setLoading] = useState(false)
  const { code, label, kind, count, amount, expected, cards } = column
  const left = count - cards.length
  const more = async () => {
    setLoading(true)
    await onMore(column)
    setLoading(false)
  }
  return (
    <section
      aria-label={label}
      className={`funnel-column funnel-column--${kind}`}
      data-drag={drag}
      data-over={isOver && drag === 'open' ? '' : undefined}
      data-stage={code}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDragOver={(event) => {
        if (drag === 'none') return
        // A column that no way leads to takes the card as well, to say why it does not stay.
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        setOver(true)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop(code)
      }}
    >
      <header className="funnel-column__head">
        <h2>
          {label} <span className="funnel-column__count">{count}</span>
          {kind === 'open' && <small>{column.probability}%</small>}
        </h2>
        {amount !== null && (
          <dl>
            <div>
              <dt>{t.amount}</dt>
              <dd>{shortMoney(amount, language)}</dd>
            </div>
            {kind === 'open' && (
              <div>
                <dt>{t.expected}</dt>
                <dd>{shortMoney(expected ?? 0, language)}</dd>
              </div>
            )}
          </dl>
        )}
      </header>
      <div className="funnel-column__cards">
        {cards.length === 0 && left <= 0 && <p className="funnel-column__empty">{t.empty}</p>}
        {cards.map((card) => (
          <CardView
            card={card}
            column={code}
            isPending={pending.has(card.id)}
            key={card.id}
            language={language}
            onDragEnd={onDragEnd}
            onDragStart={onDragStart}
            onMenu={onMenu}
          />
        ))}
        {left > 0 && (
          <button className="funnel-column__more" disabled={isLoading} onClick={() => void more()} type="button">
            {isLoading ? t.loading : fill(t.more, { count: left })}
          </button>
        )}
      </div>
    </section>
  )
})

'use client'

import { Link } from '@payloadcms/ui'
import { useEffect, useRef, type KeyboardEvent } from 'react'

import { useTexts } from '../../../../src/plugin/admin.ts'
import type { Card, Column } from '../../board/board.ts'
import { endStep, moveStep, type Step } from './commands.ts'
import { boardTexts } from './texts.ts'

export interface OpenMenu {
  card: Card
  /** Code of the stage that the card is in. */
  column: string
  button: HTMLElement
}

interface Props {
  menu: OpenMenu
  columns: Column[]
  onStep: (step: Step) => void
  onClose: () => void
}

/** The one menu of the board, beside the card that it was opened for. Stages that no way leads to are not offered. */
export function CardMenu({ menu: { card, column, button }, columns, onStep, onClose }: Props) {
  const t = useTexts(boardTexts)
  const list = useRef<HTMLDivElement>(null)
  const from = columns.find(({ code }) => code === column)

  useEffect(() => {
    const element = list.current
    if (!element) return
    element.showPopover()
    place(element, button)
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    const follow = (event: Event) => {
      if ((event as ToggleEvent).newState === 'closed') onClose()
    }
    element.addEventListener('toggle', follow)
    return () => element.removeEventListener('toggle', follow)
  }, [button, onClose])

  if (!from) return null
  const run = (step: Step) => () => {
    onClose()
    button.focus()
    onStep(step)
  }
  const isOpen = from.kind === 'open'
  const targets = columns.filter(({ code, kind }) => kind === 'open' && from.next.includes(code))
  return (
    <div className="funnel-menu" onKeyDown={walk} popover="auto" ref={list} role="menu">
      <Link href={`/admin/collections/opportunities/${card.id}`} prefetch={false} role="menuitem">
        {t.open}
      </Link>
      {targets.length > 0 && <span className="funnel-menu__title">{t.moveTo}</span>}
      {targets.map(({ code, label }) => (
        <button key={code} onClick={run(moveStep(card, from.code, code))} role="menuitem" type="button">
          {label}
        </button>
      ))}
      <hr />
      {isOpen && (
        <button onClick={run(endStep(columns, card, from, 'win'))} role="menuitem" type="button">
          {t.win}
        </button>
      )}
      {isOpen && (
        <button onClick={run(endStep(columns, card, from, 'lose'))} role="menuitem" type="button">
          {t.lose}
        </button>
      )}
      {!isOpen && (
        <button onClick={run({ command: 'reopen', card, from: from.code })} role="menuitem" type="button">
          {t.reopen}
        </button>
      )}
    </div>
  )
}

/** Below the button, or above it where there is no room. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const { bottom, right, top } = button.getBoundingClientRect()
  const { offsetHeight, offsetWidth } = menu
  const isBelow = bottom + offsetHeight < innerHeight
  menu.style.top = `${String(Math.max(8, isBelow ? bottom + 4 : top - offsetHeight - 4))}px`
  menu.style.left = `${String(Math.max(8, right - offsetWidth))}px`
}

/** Arrow keys go from one entry to the next. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  event.preventDefault()
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')]
  const at = entries.indexOf(document.activeElement as HTMLElement)
  entries[(at + step + entries.length) % entries.length]?.focus()
}

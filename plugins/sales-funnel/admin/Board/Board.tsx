'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'

import { useTexts } from '../../../../src/plugin/admin.ts'
import type { Board as BoardData, Card } from '../../board/board.ts'
import { CardMenu, type OpenMenu } from './CardMenu.tsx'
import { ColumnView } from './ColumnView.tsx'
import { moveStep } from './commands.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { boardTexts } from './texts.ts'
import { useBoard } from './useBoard.ts'

/** The board of the first process, or what to say when there is none. */
export function Board({ initial }: { initial: BoardData | null }) {
  const t = useTexts(boardTexts)
  return initial ? (
    <Columns board={initial} />
  ) : (
    <div className="funnel-board">
      <h1>{t.title}</h1>
      <p>{t.refused}</p>
    </div>
  )
}

/** A card on its way. */
interface Dragged {
  card: Card
  from: string
}

function Columns({ board }: { board: BoardData }) {
  const t = useTexts(boardTexts)
  const { i18n } = useTranslation()
  const router = useRouter()
  const { columns, asking, pending, take, send, loadMore, stopAsking } = useBoard(board)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const from = columns.find(({ code }) => code === dragged?.from)
  const closeMenu = useCallback(() => setMenu(null), [])
  const openMenu = useCallback((card: Card, column: string, button: HTMLElement) => setMenu({ card, column, button }), [])
  const startDrag = useCallback((card: Card, column: string) => setDragged({ card, from: column }), [])
  const endDrag = useCallback(() => setDragged(null), [])
  const drop = useCallback(
    (to: string) => {
      if (dragged) take(moveStep(dragged.card, dragged.from, to))
      setDragged(null)
    },
    [dragged, take],
  )

  return (
    <div className="funnel-board">
      <header className="funnel-board__head controls">
        <h1>{t.title}</h1>
        <label>
          {t.process}
          <select onChange={(event) => router.push(`/admin/funnel?process=${event.target.value}`)} value={board.process.id}>
            {board.processes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <span className="funnel-board__hint">{t.hint}</span>
        <Button buttonStyle="secondary" el="link" margin={false} size="small" to="/admin/collections/opportunities">
          {t.list}
        </Button>
        <Button el="link" margin={false} size="small" to="/admin/collections/opportunities/create">
          {t.create}
        </Button>
      </header>
      <div className="funnel-board__columns">
        {columns.map((column) => (
          <ColumnView
            column={column}
            drag={dragged === null ? 'none' : column === from ? 'source' : from?.next.includes(column.code) ? 'open' : 'shut'}
            key={column.code}
            language={i18n.language}
            onDragEnd={endDrag}
            onDragStart={startDrag}
            onDrop={drop}
            onMenu={openMenu}
            onMore={loadMore}
            pending={pending}
          />
        ))}
      </div>
      {menu && <CardMenu columns={columns} menu={menu} onClose={closeMenu} onStep={take} />}
      {asking && (
        <MoveDialog
          asking={asking}
          columns={columns}
          fields={board.fields}
          key={[asking.step.card.id, ...asking.names].join()}
          onCancel={stopAsking}
          onSend={send}
        />
      )}
    </div>
  )
}

'use client'

import { toast } from '@payloadcms/ui'
import { useCallback, useRef, useState } from 'react'

import { callApi, fill, readableError, useCommandForm, useTexts } from '../../../../src/plugin/admin.ts'
import { pageSize, type Board, type Card, type Column, type Totals } from '../../board/board.ts'
import { withAsking, withoutAsking, type Asking } from './asking.ts'
import { columnOf, nextPage, withCard, withMore, withTotals } from './columns.ts'
import { askedFirst, bodyOf, type Step, type Values } from './commands.ts'
import { boardTexts } from './texts.ts'
import { whyRefused } from './whyRefused.ts'

/** The columns of a board and what can be done with their cards: at once on the screen, taken back when the server refuses. */
export function useBoard({ process, columns: initial }: Board) {
  const t = useTexts(boardTexts)
  const [columns, setColumns] = useState<Column[]>(initial)
  // A move can be refused while another card's dialog is open: one is asked after the other.
  const [waiting, setWaiting] = useState<readonly Asking[]>([])
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set())
  // What callbacks see is what is shown, without making them new at every move.
  const shown = useRef(columns)
  const latestCount = useRef(0)

  const show = useCallback((change: (columns: readonly Column[]) => Column[]) => {
    shown.current = change(shown.current)
    setColumns(shown.current)
  }, [])

  const sendCommand = useCommandForm()
  const recount = useCallback(async () => {
    const turn = ++latestCount.current
    const { columns: totals } = await callApi<{ columns: Totals[] }>('GET', `/api/opportunities/board/totals?process=${process.id}`)
    // While another move is under way its numbers are already on the screen and not yet in the answer.
    if (turn === latestCount.current) show((before) => withTotals(before, totals))
  }, [process.id, show])

  const send = useCallback(
    async (step: Step, values: Values) => {
      const { card, command, from, to } = step
      const home = columnOf(shown.current, card.id)
      const place = home?.cards.findIndex(({ id }) => id === card.id) ?? 0
      latestCount.current++
      setPending((before) => new Set(before).add(card.id))
      if (to) show((before) => withCard(before, card, to))
      try {
        const { doc } = await sendCommand<{ doc: Card & { stage: string } }>(`/api/opportunities/${card.id}/${command}`, bodyOf(step, values))
        const { amount, expectedCloseAt, stage } = doc
        show((before) => withCard(before, { ...card, amount, expectedCloseAt }, stage))
        const label = shown.current.find(({ code }) => code === stage)?.label ?? stage
        toast.success(fill(t.moved, { title: card.title, to: label }))
        setWaiting((before) => withoutAsking(before, step))
      } catch (error) {
        const { missing, isElsewhere } = whyRefused(error)
        const back = isElsewhere ?? from
        show((before) => withCard(before, card, back, back === from ? place : 0))
        if (missing.length > 0)
          setWaiting((before) =>
            withAsking(before, {
              step,
              names: [...new Set([...Object.keys(values), ...askedFirst(shown.current, step), ...missing])],
              values,
              message: readableError(error),
            }),
          )
        else toast.error(readableError(error))
      } finally {
        setPending((before) => new Set([...before].filter((id) => id !== card.id)))
        void recount().catch(() => undefined)
      }
    },
    [recount, sendCommand, show, t.moved],
  )

  const take = useCallback(
    (step: Step) => {
      const from = shown.current.find(({ code }) => code === step.from)
      const to = shown.current.find(({ code }) => code === step.to)
      if (!from || (step.command === 'move' && (!to || from === to))) return
      if (step.command === 'move' && to && !from.next.includes(to.code)) {
        toast.error(from.kind === 'open' ? fill(t.noWay, { from: from.label, to: to.label }) : t.isClosed)
        return
      }
      const names = askedFirst(shown.current, step)
      if (names.length > 0) setWaiting((before) => withAsking(before, { step, names, values: {}, message: null }))
      else void send(step, {})
    },
    [send, t.isClosed, t.noWay],
  )

  const loadMore = useCallback(
    async (column: Column) => {
      const query = new URLSearchParams({
        'where[process][equals]': process.id,
        'where[stage][equals]': column.code,
        sort: '-updatedAt',
        limit: String(pageSize),
        page: String(nextPage(column)),
        depth: '1',
        ...Object.fromEntries(['title', 'customer', 'amount', 'expectedCloseAt', 'owner'].map((name) => [`select[${name}]`, 'true'])),
        'populate[customers][name]': 'true',
        'populate[users][name]': 'true',
      })
      try {
        const { docs } = await callApi<{ docs: Card[] }>('GET', `/api/opportunities?${query.toString()}`)
        show((before) => withMore(before, column.code, docs))
      } catch (error) {
        toast.error(readableError(error))
      }
    },
    [process.id, show],
  )

  return { columns, asking: waiting[0] ?? null, pending, take, send, loadMore, stopAsking: useCallback(() => setWaiting((before) => before.slice(1)), []) }
}

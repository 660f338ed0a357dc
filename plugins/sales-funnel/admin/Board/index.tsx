import type { AdminViewServerProps } from 'payload'

import { AdminPage, requireReader } from '../../../../src/plugin/page.ts'
import { readBoard } from '../../board/readBoard.ts'
import { Board } from './Board.tsx'
import './index.css'

/** `/admin/funnel`: the opportunities of a process by stage, moved by dragging or with the keyboard (D6). */
export async function BoardView(view: AdminViewServerProps) {
  requireReader(view, 'opportunities')
  const { process } = view.searchParams ?? {}
  const { req } = view.initPageResult
  // An address with a process that is no more shows the first one.
  const asked = (id?: string) => readBoard(req, id).catch(() => null)
  const initial = (typeof process === 'string' ? await asked(process) : null) ?? (await asked())
  return (
    <AdminPage view={view}>
      <Board initial={initial} key={initial?.process.id} />
    </AdminPage>
  )
}

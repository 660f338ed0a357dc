'use client'

import { Button, Drawer, toast, useListDrawerContext, useModal, useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'

import { callApi, fill, useApi, useBusy, useTexts } from '../../../../src/plugin/admin.ts'
import { gradeTexts } from './texts.ts'

const drawer = 'grade-customers'

interface Preview {
  grades: { level: string; label: string; from: number; count: number }[]
  changed: number
}

/** Above the list of customers, for whoever may change their grades: shows what would change, then does it (S51, R24). */
export function GradeCustomers() {
  const t = useTexts(gradeTexts)
  const { isInDrawer } = useListDrawerContext()
  const { openModal } = useModal()
  const { data } = useApi<{ permissions: Record<string, Record<string, boolean> | undefined> }>(isInDrawer ? null : '/api/context')
  const mayGrade = data?.permissions.customers?.update === true
  const [preview, setPreview] = useState<Preview | null>(null)
  const { isBusy, busily } = useBusy()
  if (!mayGrade) return null

  const look = () =>
    busily(async () => {
      setPreview(await callApi<Preview>('POST', '/api/customers/grade', { dryRun: true }))
      openModal(drawer)
    })
  return (
    <>
      <button className="watch-strip__entry" disabled={isBusy} onClick={() => void look()} type="button">
        {t.grade}
      </button>
      {preview && <GradeDrawer preview={preview} />}
    </>
  )
}

function GradeDrawer({ preview: { grades, changed } }: { preview: Preview }) {
  const t = useTexts(gradeTexts)
  const { closeModal } = useModal()
  const { clearRouteCache } = useRouteCache()
  const { isBusy, busily } = useBusy()
  const grade = async () => {
    const answer = await callApi<{ changed: number; remaining: number }>('POST', '/api/customers/grade', {})
    toast.success(fill(answer.remaining > 0 ? t.remaining : t.graded, { count: answer.changed, remaining: answer.remaining }))
    closeModal(drawer)
    clearRouteCache()
  }
  return (
    <Drawer slug={drawer} title={t.title}>
      <div className="command-form">
        <p>{t.about}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.level}</th>
              <th scope="col">{t.from}</th>
              <th scope="col">{t.count}</th>
            </tr>
          </thead>
          <tbody>
            {grades.map(({ level, label, from, count }) => (
              <tr key={level}>
                <th scope="row">{label}</th>
                <td>{from.toLocaleString('en-US')}</td>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {changed === 0 ? (
          <p role="status">{t.nothing}</p>
        ) : (
          <div className="command-form__buttons">
            <Button disabled={isBusy} margin={false} onClick={() => void busily(grade)}>
              {fill(t.confirm, { count: changed })}
            </Button>
          </div>
        )}
      </div>
    </Drawer>
  )
}

'use client'

import { useEffect, useState } from 'react'

import { AnswerRefused, callApi, readableError } from '../request/callApi.ts'
import { useBusy } from '../request/useBusy.ts'
import { importForm, type CheckedFile, type ImportOptions, type Run } from './importTypes.ts'

interface Import {
  checked: CheckedFile | null
  run: Run | null
  isBusy: boolean
  /** The server asks whether changes made since may be lost. */
  needsForce: string | null
  check: (file: File, options: ImportOptions) => Promise<void>
  start: (file: File, options: ImportOptions) => Promise<void>
  undo: (force: boolean) => Promise<void>
  reset: () => void
}

const pollEvery = 700

/** The steps of an import: check the file, write it, follow its progress, undo it. */
export function useImport(slug: string): Import {
  const [checked, setChecked] = useState<CheckedFile | null>(null)
  const [run, setRun] = useState<Run | null>(null)
  const { isBusy, busily } = useBusy()
  const [needsForce, setNeedsForce] = useState<string | null>(null)
  const isRunning = run?.status === 'queued' || run?.status === 'running'
  const runId = run?.id

  useEffect(() => {
    if (!isRunning || !runId) return
    const controller = new AbortController()
    const look = async (): Promise<void> => {
      // A question that fails is asked again; the import goes on without it.
      const now = await callApi<Run>('GET', `/api/import-runs/${runId}?depth=0`, undefined, { signal: controller.signal }).catch(() => null)
      if (controller.signal.aborted) return
      if (now) setRun(now)
      timer = setTimeout(() => void look(), pollEvery)
    }
    let timer = setTimeout(() => void look(), pollEvery)
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  }, [isRunning, runId])

  return {
    checked,
    run,
    isBusy,
    needsForce,
    check: (file, options) => busily(async () => setChecked(await callApi<CheckedFile>('POST', `/api/${slug}/import`, importForm(file, options, true)))),
    start: (file, options) => busily(async () => setRun((await callApi<{ doc: Run }>('POST', `/api/${slug}/import`, importForm(file, options, false))).doc)),
    undo: (force) =>
      busily(async () => {
        if (!run) return
        try {
          await callApi('POST', `/api/import-runs/${run.id}/undo`, force ? { force: true } : {})
          setNeedsForce(null)
          setRun({ ...run, status: 'undone' })
        } catch (error) {
          if (!(error instanceof AnswerRefused && error.status === 409) || force) throw error
          setNeedsForce(readableError(error))
        }
      }),
    reset: () => {
      setChecked(null)
      setRun(null)
      setNeedsForce(null)
    },
  }
}

'use client'

import { useCallback, useEffect, useState } from 'react'

import { callApi, readableError } from './callApi.ts'

interface Loaded<T> {
  data: T | null
  error: string | null
  isLoading: boolean
  reload: () => void
}

/** Reads an address, in the current company or in the one that is named, and keeps its answer; `null` as address reads nothing. */
export function useApi<T>(path: string | null, company?: string): Loaded<T> {
  const [state, setState] = useState<{ data: T | null; error: string | null; isLoading: boolean }>({ data: null, error: null, isLoading: path !== null })
  const [turn, setTurn] = useState(0)
  const reload = useCallback(() => setTurn((number) => number + 1), [])

  useEffect(() => {
    if (path === null) return
    const controller = new AbortController()
    setState((before) => ({ ...before, isLoading: true }))
    callApi<T>('GET', path, undefined, { signal: controller.signal, company })
      .then((data) => setState({ data, error: null, isLoading: false }))
      .catch((error: unknown) => {
        if (!controller.signal.aborted) setState({ data: null, error: readableError(error), isLoading: false })
      })
    return () => controller.abort()
  }, [path, company, turn])

  return { ...state, reload }
}

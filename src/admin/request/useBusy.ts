'use client'

import { toast } from '@payloadcms/ui'
import { useCallback, useRef, useState } from 'react'

import { readableError } from './callApi.ts'

interface Busy {
  isBusy: boolean
  busily: (work: () => Promise<void>) => Promise<void>
}

/** Does one thing at a time, so that a second click does nothing twice, and tells the reader what went wrong. */
export function useBusy(): Busy {
  const [isBusy, setBusy] = useState(false)
  const isWorking = useRef(false)
  const busily = useCallback(async (work: () => Promise<void>) => {
    if (isWorking.current) return
    isWorking.current = true
    setBusy(true)
    try {
      await work()
    } catch (error) {
      toast.error(readableError(error))
    } finally {
      isWorking.current = false
      setBusy(false)
    }
  }, [])
  return { isBusy, busily }
}

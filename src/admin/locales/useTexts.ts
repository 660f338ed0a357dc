'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { Bilingual } from '../../language/bilingual.ts'
import { textsIn, type Texts } from './textsIn.ts'

/** The texts of one part of the interface in the reader's language. */
export function useTexts<T extends Record<string, Bilingual>>(texts: T): Texts<T> {
  const { i18n } = useTranslation()
  return useMemo(() => textsIn(texts, i18n.language), [texts, i18n.language])
}

'use client'

import { Button } from '@payloadcms/ui'

import { settingsTexts } from '../locales/dictionaries.ts'
import { useTexts } from '../locales/useTexts.ts'

/** From the list of field settings to the designer, which is where they are made. */
export function DesignerButton() {
  const t = useTexts(settingsTexts)
  return (
    <Button el="link" size="small" to="/admin/form-designer">
      {t.toDesigner}
    </Button>
  )
}

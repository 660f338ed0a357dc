'use client'

import { Button } from '@payloadcms/ui'

import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { viewAsTexts } from '../locales/viewAs.ts'
import { chooseStudent } from './chooseStudent.ts'
import './index.css'

export function EndViewAs({ name }: { name: string }) {
  const t = useTexts(viewAsTexts)
  return (
    <div className="view-as-banner" role="status">
      <span>{fill(t.banner, { name })}</span>
      <Button buttonStyle="secondary" margin={false} onClick={() => chooseStudent(null)} size="small">
        {t.end}
      </Button>
    </div>
  )
}

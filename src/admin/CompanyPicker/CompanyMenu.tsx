'use client'

import { ChevronIcon, Popup } from '@payloadcms/ui'
import { useState } from 'react'

import { companyTexts } from '../locales/companies.ts'
import { useTexts } from '../locales/useTexts.ts'
import { CompanyList } from './CompanyList.tsx'
import './index.css'

interface Props {
  current: { id: string; name: string } | null
  isFixed: boolean
}

export function CompanyMenu({ current, isFixed }: Props) {
  const t = useTexts(companyTexts)
  // A popup's content stands in the page also while it is closed; the companies are asked for when it opens first.
  const [wasOpened, setOpened] = useState(false)
  const name = (
    <span className="company-picker__text">
      <span className="company-picker__caption">{t.current}</span>
      <span className="company-picker__name" title={current?.name}>
        {current?.name ?? t.choose}
      </span>
    </span>
  )
  if (isFixed) return <div className="company-picker company-picker--fixed">{name}</div>
  return (
    <div className="company-picker">
      <Popup
        button={
          <span className="company-picker__button">
            {name}
            <ChevronIcon />
          </span>
        }
        buttonType="default"
        buttonClassName="company-picker__toggle"
        horizontalAlign="left"
        onToggleOpen={() => setOpened(true)}
        size="large"
        showScrollbar
        render={() => wasOpened && <CompanyList currentId={current?.id ?? null} />}
      />
    </div>
  )
}

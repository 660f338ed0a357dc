import type { ServerProps } from 'payload'

import { registerTexts } from '../locales/register.ts'
import { textsIn } from '../locales/textsIn.ts'
import { Mark } from './Mark.tsx'
import './index.css'

/** Sign and name of the product above the sign-in form. */
export function Logo({ i18n }: ServerProps) {
  return (
    <span className="brand">
      <Mark size={44} />
      <span>
        <strong>CRM Lab</strong>
        <small>{textsIn(registerTexts, i18n?.language ?? 'zh').product}</small>
      </span>
    </span>
  )
}

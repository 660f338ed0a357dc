import type { ServerProps } from 'payload'

import { registerTexts } from '../locales/register.ts'
import { textsIn } from '../locales/textsIn.ts'

/** From the sign-in page to the registration. */
export function RegisterLink({ i18n }: ServerProps) {
  const t = textsIn(registerTexts, i18n?.language ?? 'zh')
  return (
    <p>
      {t.noAccount} <a href="/register">{t.register}</a>
    </p>
  )
}

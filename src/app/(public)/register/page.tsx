import { Mark } from '../../../admin/Brand/Mark.tsx'
import { registerTexts } from '../../../admin/locales/register.ts'
import { textsIn } from '../../../admin/locales/textsIn.ts'
import { readerLanguage } from '../readerLanguage.ts'
import { RegisterForm } from './RegisterForm.tsx'

/** Registration (T11): anybody may apply; a teacher or administrator approves. */
export default async function RegisterPage() {
  const t = textsIn(registerTexts, await readerLanguage())
  return (
    <section className="register">
      <header>
        <Mark size={36} />
        <span>
          <strong>CRM Lab</strong> · {t.product}
        </span>
      </header>
      <RegisterForm texts={t} />
    </section>
  )
}

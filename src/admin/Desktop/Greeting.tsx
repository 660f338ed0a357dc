import { dayInWords } from '../../time/inWords.ts'
import { desktopTexts } from '../locales/desktop.ts'
import { fill, textsIn } from '../locales/textsIn.ts'

interface Props {
  user: unknown
  language: string
  /** `YYYY-MM-DD` */
  day: string
  isSimulated: boolean
  company?: string
  position?: string | null
  department?: string | null
}

/** Name, position or department, company and today's date (A1). */
export function Greeting({ user, language, day, isSimulated, company, position, department }: Props) {
  const t = textsIn(desktopTexts, language)
  const { name, role } = user as { name?: string; role?: 'admin' | 'instructor' | 'student' }
  const today = dayInWords(day, language, { dateStyle: 'full' })
  const roleName = role ? t[role] : null
  const place = [role === 'student' && company ? (position ?? t.noPosition) : roleName, department, company].filter(Boolean)
  return (
    <header className="desktop__greeting">
      <h1>{fill(t.hello, { name: name ?? '' })}</h1>
      <p>
        <span>{place.join(' · ')}</span>
        <time dateTime={day}>{today}</time>
        {isSimulated && <span className="desktop__badge">{t.simulated}</span>}
      </p>
    </header>
  )
}

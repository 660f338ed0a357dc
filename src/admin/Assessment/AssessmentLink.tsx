import { Link } from '@payloadcms/ui'
import type { ServerProps, TypedUser } from 'payload'

import { isStaff } from '../../access/participation.ts'
import { assessmentTexts } from '../locales/assessment.ts'
import { textsIn } from '../locales/textsIn.ts'

/** The assessment in the navigation, for those who teach. */
export function AssessmentLink({ user, i18n }: ServerProps) {
  if (!user || !isStaff({ user: user as TypedUser })) return null
  return (
    <Link className="nav__link assessment-link" href="/admin/assessment" id="nav-assessment" prefetch={false}>
      <span className="nav__link-label">{textsIn(assessmentTexts, i18n?.language ?? 'zh').title}</span>
    </Link>
  )
}

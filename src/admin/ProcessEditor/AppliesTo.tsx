import type { TextFieldServerComponent } from 'payload'

import { AppliesToSelect } from './AppliesToSelect.tsx'
import { processTargets } from './processTargets.ts'

/** What a process is for: one of the collections that plug-ins have registered as going through processes. */
export const AppliesTo: TextFieldServerComponent = ({ i18n, path, payload, readOnly }) => (
  <AppliesToSelect isReadOnly={readOnly === true} path={path} targets={processTargets(payload.config.collections, i18n.language)} />
)

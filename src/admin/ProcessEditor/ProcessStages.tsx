import type { ArrayFieldServerComponent } from 'payload'

import { fieldChoices } from './fieldChoices.ts'
import { StageTable } from './StageTable.tsx'
import './index.css'

/** The stages of a process as one table (R1, R3 to R5). */
export const ProcessStages: ArrayFieldServerComponent = ({ i18n, path, payload, readOnly }) => (
  <StageTable choices={fieldChoices(payload.config.collections, i18n.language)} isReadOnly={readOnly === true} path={path} />
)

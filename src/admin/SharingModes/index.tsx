import type { ArrayFieldServerComponent } from 'payload'

import { ModeTable } from './ModeTable.tsx'
import { sharedModulesOf } from './sharedModulesOf.ts'
import './index.css'

/** How a company shares its records (R78): one mode for each module that shares by owner. */
export const SharingModes: ArrayFieldServerComponent = ({ i18n, path, payload, readOnly }) => (
  <ModeTable isReadOnly={readOnly === true} modules={sharedModulesOf(payload.config.collections, i18n.language)} path={path} />
)

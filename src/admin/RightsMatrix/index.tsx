import type { ArrayFieldServerComponent } from 'payload'

import { Matrix } from './Matrix.tsx'
import { modulesOf } from './modulesOf.ts'
import './index.css'

/** The rights of a position (R92): what it may do in which module, as one table. */
export const RightsMatrix: ArrayFieldServerComponent = ({ i18n, path, payload, readOnly }) => (
  <Matrix isReadOnly={readOnly === true} modules={modulesOf(payload.config.collections, i18n.language)} path={path} />
)

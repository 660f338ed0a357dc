import type { CollectionBeforeDeleteHook, CollectionBeforeChangeHook } from 'payload'

import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'

const refused = (): LabError =>
  new LabError({
    code: 'forbidden',
    message: bilingual('操作日志只能追加，不能修改或删除', 'The operation log is append-only: nobody changes or deletes it'),
    data: { rule: 'R90' },
  })

/** Refuses changes of log entries, whoever asks: access rules do not hold for code that overrides them. */
export const refuseChange: CollectionBeforeChangeHook = ({ operation, data }) => {
  if (operation === 'update') throw refused()
  return data
}

export const refuseDeletion: CollectionBeforeDeleteHook = () => {
  throw refused()
}

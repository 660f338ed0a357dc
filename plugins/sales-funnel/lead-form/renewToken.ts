import { z } from 'zod'

import { bilingual, changeRecord, defineCommand } from '../../../src/plugin/index.ts'
import { newToken } from './token.ts'

export const pathOf = (token: string): string => `/api/public/lead-form/${token}`

/** `POST /api/lead-forms/:id/renew-token`: the form gets another address; the old one is gone at once. */
export const renewToken = defineCommand({
  collection: 'lead-forms',
  name: 'renew-token',
  on: 'record',
  label: bilingual('更换表单地址', 'New address'),
  input: z.object({}),
  access: 'update',
  run: async ({ req, doc }) => {
    const token = newToken()
    await changeRecord({ req, collection: 'lead-forms', doc, data: { token } })
    return { path: pathOf(token) }
  },
})

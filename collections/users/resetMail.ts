import type { CollectionBeforeOperationHook } from 'payload'

import { readEnvironment } from '../../src/environment.ts'

/**
 * A link in a mail needs the address that people type. Without `SERVER_URL` there is none that can be trusted (the host
 * of a request is what its sender wrote), so no mail is sent and the log says why.
 */
export const refuseRelativeLink: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'forgotPassword') return args
  const { SMTP_URL, SERVER_URL } = readEnvironment()
  if (!SMTP_URL || SERVER_URL) return args
  req.payload.logger.error({ msg: 'A mail to replace a forgotten password was not sent: set SERVER_URL to the address that people type' })
  return { ...args, disableEmail: true }
}

import type { EmailAdapter } from 'payload'

import type { Environment } from './environment.ts'

/** Outgoing mail: by the configured server, else none at all, because the lab works without mail. */
export async function mail({ SMTP_URL, SMTP_FROM }: Environment): Promise<EmailAdapter> {
  if (!SMTP_URL) return withoutMail
  const { nodemailerAdapter } = await import('@payloadcms/email-nodemailer')
  return nodemailerAdapter({
    defaultFromName: sender.name,
    defaultFromAddress: SMTP_FROM ?? sender.address,
    transportOptions: { url: SMTP_URL },
    skipVerify: true,
  })
}

const sender = { name: 'CRM Lab', address: 'crm-lab@localhost' }

const withoutMail: EmailAdapter = ({ payload }) => ({
  name: 'none',
  defaultFromName: sender.name,
  defaultFromAddress: sender.address,
  sendEmail: (message) => {
    payload.logger.info({ subject: message.subject }, 'a mail was not sent, because SMTP_URL is not set')
    return Promise.resolve()
  },
})

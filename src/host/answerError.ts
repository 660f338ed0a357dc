import type { ErrorRequestHandler, Response } from 'express'
import type { Logger } from 'pino'

import { errorStatus, isLabError, LabError } from '../errors/labError.ts'
import { bilingual, inLanguage } from '../language/bilingual.ts'
import { languageOf } from './language.ts'

/** Answers errors of the host itself in the form of the contract. Nothing of an unexpected error is shown, it is logged. */
export function answerError(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const known = isLabError(error) ? error : unexpected()
    if (known.code === 'internal') logger.error({ err: error, id: response.getHeader('X-Request-Id') }, 'unexpected error')
    if (response.headersSent) {
      response.destroy()
      return
    }
    sendError(response, known, languageOf(request.headers))
  }
}

export function sendError(response: Response, error: LabError, language: string): void {
  if (error.code === 'busy') response.setHeader('Retry-After', '1')
  response.status(errorStatus[error.code]).json({
    errors: [{ code: error.code, message: inLanguage(error.bilingual, language), ...(error.field ? { field: error.field } : {}) }],
  })
}

const unexpected = () => new LabError({ code: 'internal', message: bilingual('服务器内部错误', 'The server has made an error') })

export const notReady = () => new LabError({ code: 'busy', message: bilingual('系统正在启动，请稍候', 'The lab is starting; please wait a moment') })

import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'

import { errorAnswer } from '../errors/errorAnswer.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { languageOf } from './language.ts'

/** Answers errors of the host itself in the form of the contract; what nobody expected is logged with its number. */
export function answerError(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    // The client has gone; there is nobody to tell.
    if (request.socket.destroyed) return
    // What is left of a body that was refused half-way is let through, so that its sender comes to read the answer.
    request.resume()
    const { status, body, headers, incident } = errorAnswer(error, languageOf(request.headers))
    if (incident) logger.error({ err: error, incident, id: response.getHeader('X-Request-Id') }, 'unexpected error')
    if (response.headersSent) {
      response.destroy()
      return
    }
    response.set(headers).status(status).json(body)
  }
}

export const notReady = () => new LabError({ code: 'busy', message: bilingual('系统正在启动，请稍候', 'The lab is starting; please wait a moment') })

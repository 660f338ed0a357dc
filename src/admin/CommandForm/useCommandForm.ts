'use client'

import { createContext, use } from 'react'

import { callApi } from '../request/callApi.ts'

/**
 * Sends a command. What the company's forms require of the records that it makes, and what the command does not know, is
 * asked for in a dialog, until the server is satisfied. A drawer from which it is sent is closed first.
 *
 * @throws AnswerRefused when it is refused for another reason, or the person gives up
 */
export type SendCommand = <T>(path: string, body: Record<string, unknown>) => Promise<T>

export const CommandFormContext = createContext<SendCommand>((path, body) => callApi('POST', path, body))

export const useCommandForm = (): SendCommand => use(CommandFormContext)

/** One error as every answer carries it (contract, section "Errors"). */
export interface AnswerError {
  code?: string
  message: string
  field?: string
  data?: { errors?: { path?: string; message?: string; label?: string }[] } & Record<string, unknown>
}

/** An answer that is not a success, with its errors in the reader's language. */
export class AnswerRefused extends Error {
  readonly status: number
  readonly errors: AnswerError[]

  constructor(status: number, errors: AnswerError[]) {
    super(errors[0]?.message ?? String(status))
    this.name = 'AnswerRefused'
    this.status = status
    this.errors = errors
  }
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/**
 * Calls the REST interface as the signed-in person, in the current company or in the one that is named.
 *
 * @throws AnswerRefused when the answer is not a success
 */
export async function callApi<T>(
  method: Method,
  path: string,
  body?: unknown,
  { signal, company }: { signal?: AbortSignal; company?: string } = {},
): Promise<T> {
  const isForm = body instanceof FormData
  const response = await fetch(path, {
    method,
    signal,
    credentials: 'include',
    headers: { ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }), ...(company ? { 'X-Company': company } : {}) },
    body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
  })
  const answer = (await response.json().catch(() => null)) as { errors?: AnswerError[] } | null
  if (!response.ok) throw new AnswerRefused(response.status, answer?.errors ?? [{ message: `${String(response.status)} ${response.statusText}` }])
  return answer as T
}

/** What to tell the reader about something that went wrong: the message and the fields that are meant, line by line. */
export function readableError(error: unknown): string {
  if (!(error instanceof AnswerRefused)) return error instanceof Error ? error.message : String(error)
  return error.errors.flatMap(linesOf).join('\n')
}

function linesOf({ message, data }: AnswerError): string[] {
  const fields = (data?.errors ?? []).flatMap(({ label, path, message: reason }) =>
    !reason || message.includes(reason) || message.includes(`${label ?? path ?? ''}: ${reason}`) ? [] : [`${label ?? path ?? ''}: ${reason}`],
  )
  return [message, ...fields]
}

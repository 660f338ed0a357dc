import { codeOfStatus } from '../errors/errorAnswer.ts'
import { errorStatus } from '../errors/labError.ts'
import { bilingual, inLanguage } from '../language/bilingual.ts'

const texts = {
  'not-found': bilingual('没有这个地址', 'There is nothing at this address'),
  other: bilingual('请求无法完成', 'The request cannot be carried out'),
}

/**
 * Some answers of Payload's with an error status bypass its error handling (no such route, a bulk change of which
 * parts failed). This gives them the form of the contract; everything else they say stays.
 */
export async function completeAnswer(answer: Response, language: string): Promise<Response> {
  if (answer.status < 400 || !answer.headers.get('content-type')?.includes('application/json')) return answer
  const body = (await answer.json()) as Record<string, unknown> | null
  const code = codeOfStatus(answer.status)
  const given = Array.isArray(body?.errors) ? (body.errors as Record<string, unknown>[]) : null
  const message =
    typeof body?.message === 'string' && code !== 'not-found' ? body.message : inLanguage(code === 'not-found' ? texts['not-found'] : texts.other, language)
  const errors = given && given.length > 0 ? given.map((error) => ('code' in error ? error : { code, ...error })) : [{ code, message }]
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  const status = answer.status === 501 || answer.status === 405 ? errorStatus[code] : answer.status
  return Response.json(given ? { ...body, errors } : { errors }, { status, headers })
}

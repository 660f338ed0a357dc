import type { Endpoint, Payload, PayloadRequest } from 'payload'

import { LabError, bilingual, countRequest, forgetAttempts, inLanguage, isLabError, notFound } from '../../../src/plugin/index.ts'
import { capture } from './capture.ts'
import { openForm } from './leadForm.ts'
import { formPage, formPolicy, gonePage, thanksPage, type Language } from './page.ts'
import { readSubmission, type Submission } from './submission.ts'
import { ageOf, pace, stampOf } from './token.ts'

const path = '/public/lead-form/:token'

/** `GET /api/public/lead-form/:token?lang=zh|en`: the form, for everybody who has the address. */
const show: Endpoint = {
  path,
  method: 'get',
  handler: async (req) => {
    const token = String(req.routeParams?.token ?? '')
    const language = languageOf(req, req.query.lang)
    const form = await openForm(req.payload, token)
    if (!form) return answer(gonePage(language), 404)
    return answer(formPage({ ...form, language, stamp: stampOf(req.payload.secret, token, Date.now()) }))
  },
}

/**
 * `POST /api/public/lead-form/:token`: a visitor becomes a lead of the company. Browsers send the form and are answered
 * with a page; what is sent as JSON is answered with JSON. Nothing of the company is told.
 */
const send: Endpoint = {
  path,
  method: 'post',
  handler: async (req) => {
    const token = String(req.routeParams?.token ?? '')
    const { body, isJson } = await bodyOf(req)
    const language = languageOf(req, body.lang)
    const form = await openForm(req.payload, token)
    if (!form) {
      if (isJson) throw notFound()
      return answer(gonePage(language), 404)
    }
    try {
      const given = readSubmission(body)
      // A machine is not told that it was found out.
      if (given.website === '') {
        requirePace(req, token, given)
        await oncePerStamp(req.payload, given, () => capture(req.payload, form, given))
      }
      return isJson ? Response.json({ accepted: true }) : answer(thanksPage(form.heading, language))
    } catch (error) {
      if (isJson || !isLabError(error)) throw error
      const values = Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
      const stamp = stampOf(req.payload.secret, token, Date.now())
      return answer(formPage({ ...form, language, stamp, values, problem: inLanguage(error.bilingual, language) }), error.status)
    }
  },
}

export const leadFormEndpoints = [show, send]

function requirePace({ payload }: PayloadRequest, token: string, { stamp }: Submission): void {
  const age = ageOf(payload.secret, token, stamp)
  if (age === null || age < pace.least || age > pace.most) throw sendAgain()
}

/** A form that was opened once is sent once; one whose enquiry could not be kept may be sent again. */
async function oncePerStamp(payload: Payload, { stamp }: Submission, work: () => Promise<unknown>): Promise<void> {
  const use = { what: 'lead-form', whose: stamp }
  const { isOver } = await countRequest(payload, { ...use, most: 1, window: pace.most * 1000 })
  if (isOver) throw sendAgain()
  try {
    await work()
  } catch (error) {
    await forgetAttempts(payload, use)
    throw error
  }
}

const sendAgain = (): LabError =>
  new LabError({ code: 'rule', field: 'stamp', message: bilingual('请核对内容后再次提交', 'Please check what you have entered and send it again') })

/** At most what the fields together may hold, whatever way it is sent. */
const longestBody = 40_000

async function bodyOf(req: PayloadRequest): Promise<{ body: Record<string, unknown>; isJson: boolean }> {
  const isJson = req.headers.get('content-type')?.toLowerCase().startsWith('application/json') === true
  const text = (await req.text?.()) ?? ''
  if (text.length > longestBody) throw new LabError({ code: 'too-large', message: bilingual('内容过大', 'The content is too large') })
  return { body: isJson ? (JSON.parse(text || '{}') as Record<string, unknown>) : Object.fromEntries(new URLSearchParams(text)), isJson }
}

const languageOf = (req: PayloadRequest, asked: unknown): Language =>
  asked === 'zh' || asked === 'en' ? asked : req.i18n.language.startsWith('en') ? 'en' : 'zh'

const answer = (page: string, status = 200): Response =>
  new Response(page, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': formPolicy,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  })

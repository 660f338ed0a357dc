import { createHash } from 'node:crypto'

import { html, type Html } from '../quotes/print/html.ts'

export type Language = 'zh' | 'en'

const style = `
* { box-sizing: border-box; }
body { max-width: 36rem; margin: 0 auto; padding: 1.5rem 1rem; color: #1f1f1f; background: #fff; font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", Arial, sans-serif; }
h1 { font-size: 1.5rem; overflow-wrap: anywhere; }
.intro { white-space: pre-wrap; overflow-wrap: anywhere; }
label { display: block; margin-top: 1rem; font-weight: 600; }
input, textarea { width: 100%; margin-top: .25rem; padding: .5rem; border: 1px solid #8c8c8c; border-radius: 4px; font: inherit; }
button { margin-top: 1.5rem; padding: .6rem 1.6rem; border: 0; border-radius: 4px; color: #fff; background: #0958d9; font: inherit; cursor: pointer; }
.problem { padding: .5rem .75rem; border-left: 4px solid #cf1322; background: #fff1f0; }
.must { color: #cf1322; }
.other { float: right; font-size: .875rem; }
.trap { position: absolute; left: -100vw; }
`

/** The page runs nothing, loads nothing, and sends its form to the lab alone. */
export const formPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

const texts = {
  zh: {
    contactName: '您的姓名',
    customerName: '公司名称',
    phone: '电话',
    email: '电子邮箱',
    province: '省份',
    message: '留言',
    send: '提交',
    other: 'English',
    either: '电话和电子邮箱至少填写一项。',
    thanks: '提交成功，我们会尽快与您联系。',
    gone: '该页面不存在或已关闭。',
    trap: '请勿填写',
  },
  en: {
    contactName: 'Your name',
    customerName: 'Company',
    phone: 'Telephone',
    email: 'E-mail',
    province: 'Province',
    message: 'Message',
    send: 'Send',
    other: '中文',
    either: 'Give a telephone number or an e-mail address.',
    thanks: 'Thank you. We will get in touch with you soon.',
    gone: 'There is no such page, or it is closed.',
    trap: 'Leave empty',
  },
} as const

export interface FormPage {
  heading: string
  introduction?: string | null
  language: Language
  stamp: string
  /** What the visitor has typed already, and what is wrong with it. */
  values?: Readonly<Record<string, string>>
  problem?: string
}

export function formPage({ heading, introduction, language, stamp, values = {}, problem }: FormPage): string {
  const text = texts[language]
  const input = (name: 'contactName' | 'customerName' | 'phone' | 'email' | 'province', type: string, most: number, isRequired = false): Html =>
    html`<label for="${name}">${text[name]}${isRequired ? html`<span class="must" aria-hidden="true"> *</span>` : null}</label
      ><input id="${name}" name="${name}" type="${type}" maxlength="${most}" value="${values[name]}" ${isRequired ? html`required` : null} />`
  return page(
    language,
    heading,
    html`<p class="other"><a href="?lang=${language === 'zh' ? 'en' : 'zh'}">${text.other}</a></p>
      <h1>${heading}</h1>
      ${introduction ? html`<p class="intro">${introduction}</p>` : null}${problem ? html`<p class="problem" role="alert">${problem}</p>` : null}
      <form method="post" accept-charset="utf-8">
        ${input('contactName', 'text', 100, true)}${input('customerName', 'text', 200)}${input('phone', 'tel', 50)}${input('email', 'email', 200)}
        <p>${text.either}</p>
        ${input('province', 'text', 50)}<label for="message">${text.message}</label
        ><textarea id="message" name="message" rows="5" maxlength="2000">${values.message}</textarea>
        <div class="trap" aria-hidden="true">
          <label for="website">${text.trap}</label><input id="website" name="website" type="text" tabindex="-1" autocomplete="off" />
        </div>
        <input type="hidden" name="stamp" value="${stamp}" /><input type="hidden" name="lang" value="${language}" />
        <button type="submit">${text.send}</button>
      </form>`,
  )
}

export const thanksPage = (heading: string, language: Language): string =>
  page(
    language,
    heading,
    html`<h1>${heading}</h1>
      <p role="status">${texts[language].thanks}</p>`,
  )

export const gonePage = (language: Language): string => page(language, texts[language].gone, html`<p>${texts[language].gone}</p>`)

const page = (language: Language, title: string, body: Html): string =>
  `<!doctype html>${
    html`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${{ markup: `<style>${style}</style>` }}
      </head>
      <body>
        ${body}
      </body>
    </html>`.markup
  }`

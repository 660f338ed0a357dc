/** What the client components of a plug-in may use of the core; nothing here pulls the server into the browser. */
export { Chart } from '../admin/Chart/index.tsx'
export { useRows } from '../admin/FormRows/useRows.ts'
export { fill, textsIn, type Texts } from '../admin/locales/textsIn.ts'
export { useTexts } from '../admin/locales/useTexts.ts'
export { AnswerRefused, callApi, readableError } from '../admin/request/callApi.ts'
export { useApi } from '../admin/request/useApi.ts'
export { bilingual, inLanguage, type Bilingual } from '../language/bilingual.ts'
export type { PanelProps } from './registered.ts'

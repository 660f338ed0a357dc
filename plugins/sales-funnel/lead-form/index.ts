export { leadFormEndpoints } from './endpoints.ts'
export { LeadForms } from './leadForms.ts'
export { renewToken } from './renewToken.ts'

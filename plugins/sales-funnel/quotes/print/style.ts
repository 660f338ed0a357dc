import { createHash } from 'node:crypto'

import type { Html } from './html.ts'

/** How a printed quote looks: A4, black on white, heads of the table on every page, no line torn apart. */
const style = `
@page { size: A4; margin: 18mm 16mm; }
* { box-sizing: border-box; }
body { max-width: 190mm; margin: 0 auto; padding: 8mm; color: #111; background: #fff; font: 10.5pt/1.5 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", Arial, sans-serif; }
header { display: flex; justify-content: space-between; gap: 8mm; padding-bottom: 4mm; border-bottom: 2px solid #111; }
header p { margin: 0; color: #444; font-size: 9pt; }
.company { margin: 0; font-size: 14pt; font-weight: 600; }
h1 { margin: 7mm 0 4mm; font-size: 18pt; text-align: center; }
dl { display: grid; grid-template-columns: auto 1fr auto 1fr; gap: 1mm 4mm; margin: 0 0 5mm; }
dt { color: #555; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1.5mm 2mm; border: 1px solid #888; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f0f0f0; font-weight: 600; }
.number { text-align: right; white-space: nowrap; }
.small { color: #555; font-size: 8.5pt; }
tfoot { display: table-row-group; }
tfoot td { font-weight: 600; }
.remark { white-space: pre-wrap; overflow-wrap: anywhere; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 16mm; margin-top: 14mm; break-inside: avoid; }
.signatures p { margin: 0 0 12mm; }
.hint { margin: 0 0 6mm; padding: 2mm 3mm; background: #eef4ff; color: #234; font-size: 9.5pt; }
@media print { .hint { display: none; } body { max-width: none; padding: 0; } th { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`

/** In one piece, because the policy knows every character of it. */
export const styleElement: Html = { markup: `<style>${style}</style>` }

/** The page runs nothing, loads nothing, and has this one style. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox',
].join('; ')

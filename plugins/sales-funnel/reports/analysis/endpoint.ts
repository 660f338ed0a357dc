import type { Endpoint } from 'payload'
import { z } from 'zod'

import { LabError, bilingual, forbidden, inLanguage, isRecordId, mayInCompany, parseInput, requireCompanyFor, signedIn } from '../../../../src/plugin/index.ts'
import { asFile } from './asFile.ts'
import type { Report } from './report.ts'

/**
 * `GET /api/reports/<name>?from&to&user&process&by&format=json|csv`: a report over what the person sees, as it is counted
 * in the database. A filter that the report does not have is an error, so that nobody takes the whole for a part.
 */
export function endpointOf(report: Report): Endpoint {
  const { name, collection, filters, dimensions = [], chart } = report
  const input = inputOf(report)
  return {
    path: `/reports/${name}`,
    method: 'get',
    handler: async (req) => {
      signedIn(req)
      requireCompanyFor(req, collection)
      if (!mayRead(report)) throw forbidden()
      const { format, ...asked } = parseInput(input, req.query)
      for (const filter of ['user', 'process'] as const) if (asked[filter] !== undefined && !isRecordId(asked[filter], req.payload)) throw unknown(filter)
      if (asked.from !== undefined && asked.to !== undefined && asked.to < asked.from) throw reversed()
      const by = asked.by ?? dimensions[0]?.name ?? null
      const result = await report.run(req, { ...asked, by })
      const heading = dimensions.find((dimension) => dimension.name === by)?.label ?? report.rowHead ?? report.title
      if (format === 'csv') return asFile(req, { title: report.title, rowHead: heading }, result)
      const say = (text: ReturnType<typeof bilingual>): string => inLanguage(text, req.i18n.language)
      return Response.json({
        report: name,
        title: say(report.title),
        rowHead: say(heading),
        filters,
        by,
        chart,
        columns: result.columns.map((column) => ({ ...column, label: say(column.label) })),
        rows: result.rows.map(({ values, ...row }) => ({ ...row, ...values })),
        total: result.total,
      })
    },
  }
}

/** Reads everything that the report is about. Which records and fields of it is asked when they are counted. */
export const mayRead = ({ collection, alsoReads = [] }: Pick<Report, 'collection' | 'alsoReads'>): boolean =>
  [collection, ...alsoReads].every((module) => mayInCompany(module, 'read'))

function inputOf({ filters, dimensions = [] }: Report) {
  const has = (filter: Report['filters'][number]): boolean => filters.includes(filter)
  const id = z.string().min(1).max(100).optional()
  const names = dimensions.map(({ name }) => name)
  return z.object({
    from: has('period') ? z.iso.date().optional() : z.undefined().optional(),
    to: has('period') ? z.iso.date().optional() : z.undefined().optional(),
    user: has('user') ? id : z.undefined().optional(),
    process: has('process') ? id : z.undefined().optional(),
    by: names.length > 0 ? z.enum(names).optional() : z.undefined().optional(),
    format: z.enum(['json', 'csv']).default('json'),
  })
}

const unknown = (field: 'user' | 'process'): LabError =>
  new LabError({
    code: 'invalid',
    field,
    message:
      field === 'user' ? bilingual('没有这个人', 'There is no such person') : bilingual('没有这个销售流程', 'There is no such process for opportunities'),
    data: { errors: [{ path: field }] },
  })

const reversed = (): LabError =>
  new LabError({
    code: 'invalid',
    field: 'to',
    message: bilingual('结束日期早于开始日期', 'The period ends before it begins'),
    data: { errors: [{ path: 'to' }] },
  })

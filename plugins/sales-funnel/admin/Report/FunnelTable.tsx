'use client'

import { Link, useTranslation } from '@payloadcms/ui'

import { fill, useTexts } from '../../../../src/plugin/admin.ts'
import type { FunnelStage } from '../../reports/funnel/funnel.ts'
import { money } from '../money.ts'
import { listPath, type Filters, type Funnel, type FunnelGroup } from './report.ts'
import { reportTexts } from './texts.ts'

interface Props {
  funnel: Funnel
  filters: Filters
  isMoneySeen: boolean
}

/** One row for each stage, of the whole and of every group; the counts lead to the lists that they count. */
export function FunnelTable({ funnel: { stages, groups = [] }, filters, isMoneySeen }: Props) {
  const t = useTexts(reportTexts)
  const heads = [t.count, ...(isMoneySeen ? [t.amount, t.expected] : []), t.conversion, t.averageDays]
  const parts: { label: string; stages: FunnelStage[]; group?: FunnelGroup }[] = [
    { label: t.all, stages },
    ...groups.map((group) => ({ label: group.label, stages: group.stages, group })),
  ]
  return (
    <div className="funnel-report__table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.stage}</th>
            {heads.map((head) => (
              <th className="funnel-report__number" key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map((part) => (
          <tbody key={part.group?.key ?? part.label}>
            {groups.length > 0 && (
              <tr className="funnel-report__group">
                <th colSpan={heads.length + 1} scope="rowgroup">
                  {part.label}
                </th>
              </tr>
            )}
            {part.stages.map((stage) => (
              <StageRow address={listPath(filters, stage, part.group)} isMoneySeen={isMoneySeen} key={stage.code} stage={stage} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function StageRow({ stage, address, isMoneySeen }: { stage: FunnelStage; address: string; isMoneySeen: boolean }) {
  const t = useTexts(reportTexts)
  const { i18n } = useTranslation()
  const { label, count, amount, expected, conversion, averageDays, bottleneck } = stage
  const inYuan = (value: number | null) => (value === null ? '' : money(value, i18n.language))
  return (
    <tr data-stage={stage.code}>
      <th scope="row">
        {label}
        {bottleneck && (
          <span className="funnel-report__bottleneck" title={t.bottleneckHint}>
            {t.bottleneck}
          </span>
        )}
      </th>
      <td className="funnel-report__number">
        {count > 0 ? (
          <Link aria-label={fill(t.drill, { stage: label, count })} href={address} prefetch={false}>
            {count}
          </Link>
        ) : (
          0
        )}
      </td>
      {isMoneySeen && <td className="funnel-report__number">{inYuan(amount)}</td>}
      {isMoneySeen && <td className="funnel-report__number">{inYuan(expected)}</td>}
      <td className="funnel-report__number">{conversion === null ? '' : `${String(conversion)}%`}</td>
      <td className="funnel-report__number">{averageDays === null ? '' : fill(t.days, { days: averageDays })}</td>
    </tr>
  )
}

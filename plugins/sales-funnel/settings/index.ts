import type { CollectionConfig, Field } from 'payload'

import { bilingual, byRightsAlone, companyField } from '../../../src/plugin/index.ts'
import { gradesField } from '../customer-grading/gradesField.ts'
import { keepGradesSound } from '../customer-grading/keepGradesSound.ts'
import { keepWarningsAscending } from './keepWarningsAscending.ts'
import { trackingDays } from './trackingDays.ts'

const section = bilingual('客户公海', 'Customer pool')
const fiscalYear = bilingual('财年', 'Fiscal year')
const tracking = bilingual('客户跟踪与流失预警', 'Customer tracking and loss warning')

/** What a company settles for its sales: one row in each. What is left empty is not limited, and nothing happens by itself. */
export const SalesSettings: CollectionConfig = {
  slug: 'sales-settings',
  labels: { singular: bilingual('销售设置', 'Sales settings'), plural: bilingual('销售设置', 'Sales settings') },
  admin: { useAsTitle: 'id', defaultColumns: ['claimLimit', 'recycleAfterDays', 'updatedAt'], group: bilingual('企业设置', 'Company settings') },
  // A company has one.
  disableDuplicate: true,
  versions: { drafts: false, maxPerDoc: 50 },
  access: byRightsAlone('sales-settings'),
  custom: { isolation: 'company' },
  indexes: [{ fields: ['company'], unique: true }],
  hooks: { beforeChange: [keepWarningsAscending, keepGradesSound] },
  fields: [
    {
      name: 'claimLimit',
      type: 'number',
      label: bilingual('每人领取上限', 'Claimed customers per person'),
      min: 0,
      max: 100_000,
      validate: wholeNumber,
      admin: {
        description: bilingual('每人最多持有多少个从公海领取的客户；留空则不限', 'How many customers from the pool a person may hold; empty for no limit'),
      },
      custom: { section },
    },
    {
      name: 'recycleAfterDays',
      type: 'number',
      label: bilingual('多少天未联系则可回收', 'Recycled after days without contact'),
      min: 1,
      max: 3650,
      validate: wholeNumber,
      custom: { section },
    },
    ...trackingDays.map(({ name, label, usual }): Field => ({
      name,
      type: 'number',
      label,
      min: 1,
      max: 3650,
      validate: wholeNumber,
      admin: { description: bilingual(`留空则为 ${String(usual)} 天`, `${String(usual)} days when left empty`) },
      custom: { section: tracking },
    })),
    {
      name: 'fiscalStartMonth',
      type: 'number',
      label: bilingual('财年起始月份', 'First month of the fiscal year'),
      min: 1,
      max: 12,
      validate: wholeNumber,
      admin: {
        description: bilingual(
          '1–12，留空则为 1 月。定额、预期和计划按财季填写；更改后，同一财季对应的月份随之改变',
          '1 to 12, January when left empty. Quotas, forecasts and plans are for fiscal quarters; after a change the same quarter means other months',
        ),
      },
      custom: { section: fiscalYear },
    },
    gradesField,
    companyField(),
  ],
}

function wholeNumber(value: number | null | undefined, { min = 0, max = Infinity }: { min?: number; max?: number }): string | true {
  if (value === null || value === undefined) return true
  return (Number.isInteger(value) && value >= min && value <= max) || `${String(min)} – ${String(max)}`
}

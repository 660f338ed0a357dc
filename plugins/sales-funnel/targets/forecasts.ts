import type { CollectionConfig, Field } from 'payload'

import { bilingual, mayInCompany, money, participationOf, type Bilingual } from '../../../src/plugin/index.ts'
import { byServer } from '../byServer.ts'
import { onePerQuarter, quarterFields, serverFields, userField } from './fields.ts'
import { keepForecastOwn } from './keepForecastOwn.ts'
import { keepForecastSound } from './keepForecastSound.ts'
import { keepOnePerQuarter } from './keepOnePerQuarter.ts'
import { ownByDefault } from './ownByDefault.ts'
import { targetsOf } from './people.ts'
import { withFigures } from './withFigures.ts'

/**
 * What a person expects to sell in a fiscal quarter, and at best (R7, I19). Everybody enters their own; a head sees those
 * of the people below (R10, R11).
 */
export const Forecasts: CollectionConfig = {
  slug: 'forecasts',
  labels: { singular: bilingual('销售预期', 'Forecast'), plural: bilingual('销售预期', 'Forecasts') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['user', 'year', 'quarter', 'expected', 'best', 'completed', 'quotaRate'],
    group: bilingual('销售管理', 'Sales'),
  },
  defaultSort: ['-year', '-quarter'],
  disableDuplicate: true,
  versions: { drafts: false, maxPerDoc: 50 },
  forceSelect: { user: true, year: true, quarter: true },
  access: {
    create: () => mayInCompany('forecasts', 'create'),
    read: () => targetsOf('forecasts', 'read'),
    readVersions: () => false,
    update: () => ownForecasts('update'),
    delete: () => ownForecasts('delete'),
  },
  custom: { isolation: 'company', rightsLike: 'records' },
  indexes: [onePerQuarter],
  hooks: { beforeValidate: [ownByDefault], beforeChange: [keepForecastOwn, keepForecastSound, keepOnePerQuarter], afterOperation: [withFigures] },
  fields: [
    userField({
      access: { update: () => false },
      description: bilingual('每人填写自己的预期；留空即为自己', 'Everybody enters their own; oneself when left empty'),
    }),
    ...quarterFields(),
    money({
      name: 'expected',
      label: bilingual('预期总收入（元）', 'Expected total (yuan)'),
      required: true,
      min: 0,
      max: 1_000_000_000_000,
      admin: { description: bilingual('没有意外就能达到的收入', 'What will be reached without problems') },
    }),
    money({
      name: 'best',
      label: bilingual('最佳总收入（元）', 'Best total (yuan)'),
      required: true,
      min: 0,
      max: 1_000_000_000_000,
      admin: { description: bilingual('一切顺利时的收入，不低于预期总收入', 'What will be reached when all goes well; not below the expected total') },
    }),
    computed('completed', bilingual('已完成额（元）', 'Completed (yuan)')),
    computed('remaining', bilingual('未完成额（元）', 'Remaining (yuan)')),
    computed('quotaRate', bilingual('定额完成率（%）', 'Quota reached (%)')),
    ...serverFields(),
  ],
}

/** Counted from wins and quotas whenever it is read, so nothing can be out of date. */
function computed(name: string, label: Bilingual): Field {
  return { name, type: 'number', label, virtual: true, admin: { readOnly: true, disableListFilter: true, disableBulkEdit: true }, ...byServer }
}

function ownForecasts(action: 'update' | 'delete') {
  const participation = participationOf()
  if (!participation || !mayInCompany('forecasts', action)) return false
  return participation.as === 'member' ? { user: { equals: participation.userId } } : true
}

import { bilingual, companyCollection, dictionaryField } from '../../../src/plugin/index.ts'

/** Competitors (D11). What one learns about a rival, the whole company may read (R80). */
export const Competitors = companyCollection({
  slug: 'competitors',
  customizable: true,
  sharing: { readableByAll: true },
  labels: { singular: bilingual('竞争对手', 'Competitor'), plural: bilingual('竞争对手', 'Competitors') },
  listColumns: ['name', 'nature', 'danger', 'website', 'owner'],
  admin: { useAsTitle: 'name', group: bilingual('销售管理', 'Sales'), listSearchableFields: ['name'] },
  indexes: [{ fields: ['company', 'name'] }],
  fields: [
    { name: 'name', type: 'text', label: bilingual('名称', 'Name'), required: true, maxLength: 200, custom: { essential: true } },
    dictionaryField({ name: 'nature', dictionary: 'company-nature', label: bilingual('公司性质', 'Nature of company') }),
    dictionaryField({ name: 'danger', dictionary: 'competitor-danger', label: bilingual('威胁程度', 'Danger') }),
    { name: 'strengths', type: 'textarea', label: bilingual('优势', 'Strengths'), maxLength: 5000 },
    { name: 'weaknesses', type: 'textarea', label: bilingual('劣势', 'Weaknesses'), maxLength: 5000 },
    { name: 'website', type: 'text', label: bilingual('网址', 'Website'), maxLength: 300 },
  ],
})

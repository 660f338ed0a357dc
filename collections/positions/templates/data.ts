/**
 * Position trees with two, three and four levels (R85, S3), from the top: every position names the one above it, what it
 * may do (`profile`), and the discount that it may grant, in percent.
 */
export const positionTemplates = {
  2: [
    { name: { zh: '总经理', en: 'General manager' }, above: null, profile: 'head', discountLimit: 30 },
    { name: { zh: '销售员', en: 'Salesperson' }, above: '总经理', profile: 'staff', discountLimit: 5 },
    { name: { zh: '客服专员', en: 'Service agent' }, above: '总经理', profile: 'service', discountLimit: 0 },
  ],
  3: [
    { name: { zh: '总经理', en: 'General manager' }, above: null, profile: 'head', discountLimit: 30 },
    { name: { zh: '销售经理', en: 'Sales manager' }, above: '总经理', profile: 'lead', discountLimit: 15 },
    { name: { zh: '销售员', en: 'Salesperson' }, above: '销售经理', profile: 'staff', discountLimit: 5 },
    { name: { zh: '客服经理', en: 'Service manager' }, above: '总经理', profile: 'lead', discountLimit: 5 },
    { name: { zh: '客服专员', en: 'Service agent' }, above: '客服经理', profile: 'service', discountLimit: 0 },
  ],
  4: [
    { name: { zh: '总经理', en: 'General manager' }, above: null, profile: 'head', discountLimit: 30 },
    { name: { zh: '销售总监', en: 'Sales director' }, above: '总经理', profile: 'lead', discountLimit: 20 },
    { name: { zh: '销售主管', en: 'Sales supervisor' }, above: '销售总监', profile: 'lead', discountLimit: 10 },
    { name: { zh: '销售员', en: 'Salesperson' }, above: '销售主管', profile: 'staff', discountLimit: 5 },
    { name: { zh: '客服总监', en: 'Service director' }, above: '总经理', profile: 'lead', discountLimit: 5 },
    { name: { zh: '客服主管', en: 'Service supervisor' }, above: '客服总监', profile: 'lead', discountLimit: 0 },
    { name: { zh: '客服专员', en: 'Service agent' }, above: '客服主管', profile: 'service', discountLimit: 0 },
  ],
}

/**
 * What a position of a profile may do, by kind of module: `records` belong to people (customers, activities, …),
 * `catalogue` to the whole company (products), `settings` are the company's own; single modules are named after them.
 */
export const rightsOfProfiles = {
  head: {
    records: 'create read update delete import export',
    catalogue: 'create read update delete import export',
    settings: 'create read update delete',
    memberships: 'read update',
    companies: 'read update',
    'operation-log': 'read export',
  },
  lead: { records: 'create read update delete import export', catalogue: 'create read update import export', settings: 'read' },
  staff: { records: 'create read update import export', catalogue: 'read export', settings: 'read' },
  service: { records: 'create read update', catalogue: 'read', settings: 'read' },
}

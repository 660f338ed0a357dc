import type { Payload } from 'payload'

import { createMissing, idOf } from './createMissing.ts'
import { dateInDays, workingTime } from './dates.ts'
import type { CompanyPackage } from './readSeed.ts'
import type { ActivitySeed, ContactSeed, CustomerSeed, ProductSeed } from './schemas.ts'

interface Context {
  users: ReadonlyMap<string, string>
  now: Date
}

type Ids = ReadonlyMap<string, string>

/** Creates what is missing of the current company's records. */
export async function seedRecords(payload: Payload, company: CompanyPackage, context: Context): Promise<void> {
  const head = idOf(context.users, company.members[0]?.username ?? '')
  const categories = await seedCategories(payload, company.productCategories, head)
  await seedProducts(payload, company.products, { categories, head })
  const customers = await seedCustomers(payload, company.customers, context)
  const seeds = new Map(company.customers.map((customer) => [customer.name, customer]))
  const contacts = await seedContacts(payload, company.contacts, { ...context, customers, seeds })
  await seedActivities(payload, company.activities, { ...context, customers, contacts, seeds })
}

function seedCategories(payload: Payload, names: string[], owner: string): Promise<Ids> {
  return createMissing({
    payload,
    collection: 'product-categories',
    seeds: names,
    keyOf: (name) => name,
    keyOfStored: ({ name }) => String(name),
    dataOf: (name) => ({ name, owner }),
  })
}

function seedProducts(payload: Payload, products: ProductSeed[], { categories, head }: { categories: Ids; head: string }): Promise<Ids> {
  return createMissing({
    payload,
    collection: 'products',
    seeds: products,
    keyOf: ({ code }) => code,
    keyOfStored: ({ code }) => String(code),
    dataOf: (product) => ({ ...product, category: idOf(categories, product.category), owner: head }),
  })
}

function seedCustomers(payload: Payload, customers: CustomerSeed[], { users, now }: Context): Promise<Ids> {
  return createMissing({
    payload,
    collection: 'customers',
    seeds: customers,
    keyOf: ({ name }) => name,
    keyOfStored: ({ name }) => String(name),
    dataOf: ({ custom = {}, since, agent, parent, owner, ...customer }, ids) => ({
      ...customer,
      ...customValues(custom, now),
      country: '中国',
      agent: agent && idOf(ids, agent),
      parent: parent && idOf(ids, parent),
      owner: idOf(users, owner),
      createdAt: workingTime(now, since, '09:00').toISOString(),
    }),
  })
}

function customValues(custom: NonNullable<CustomerSeed['custom']>, now: Date): Record<string, unknown> {
  const valueOf = (value: unknown) => (typeof value === 'object' && value !== null && 'inDays' in value ? dateInDays(now, Number(value.inDays)) : value)
  return Object.fromEntries(Object.entries(custom).map(([name, value]) => [name, valueOf(value)]))
}

interface WithCustomers extends Context {
  customers: Ids
  /** Customers of the seed by name: what belongs to a customer has the customer's owner. */
  seeds: ReadonlyMap<string, CustomerSeed>
}

function ownerOf(customer: string, { seeds, users }: WithCustomers): string {
  return idOf(users, seeds.get(customer)?.owner ?? '')
}

function seedContacts(payload: Payload, contacts: ContactSeed[], context: WithCustomers): Promise<Ids> {
  return createMissing({
    payload,
    collection: 'contacts',
    seeds: contacts,
    keyOf: ({ name }) => name,
    keyOfStored: ({ name }) => String(name),
    dataOf: ({ customers, birthday, ...contact }) => ({
      ...contact,
      birthday: birthday && `${birthday}T00:00:00.000Z`,
      customers: customers.map((link) => ({ ...link, customer: idOf(context.customers, link.customer) })),
      owner: ownerOf(customers[0]?.customer ?? '', context),
    }),
  })
}

function seedActivities(payload: Payload, activities: ActivitySeed[], context: WithCustomers & { contacts: Ids }): Promise<Ids> {
  const minute = 60_000
  return createMissing({
    payload,
    collection: 'activities',
    seeds: activities,
    keyOf: ({ customer, subject }) => `${idOf(context.customers, customer)} ${subject}`,
    keyOfStored: ({ customer, subject }) => `${String(customer)} ${String(subject)}`,
    dataOf: ({ day, time, dueInDays, remindMinutes, customer, contact, ...activity }) => {
      const at = workingTime(context.now, day, time)
      return {
        ...activity,
        at: at.toISOString(),
        dueAt: dueInDays === undefined ? undefined : workingTime(context.now, day + dueInDays + 2, '17:00').toISOString(),
        remindAt: remindMinutes === undefined ? undefined : new Date(at.getTime() - remindMinutes * minute).toISOString(),
        customer: idOf(context.customers, customer),
        contact: contact && idOf(context.contacts, contact),
        owner: ownerOf(customer, context),
      }
    },
  })
}

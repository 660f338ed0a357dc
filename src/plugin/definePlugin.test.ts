import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig, Config, Payload } from 'payload'
import { z } from 'zod'

import { bilingual } from '../language/bilingual.ts'
import { definePlugin, type PluginDefinition } from './definePlugin.ts'
import { optionsOf } from './registered.ts'

const collection = (slug: string, fields: CollectionConfig['fields'] = [], custom: Record<string, unknown> = {}): CollectionConfig => ({ slug, fields, custom })

const core = (): CollectionConfig[] => [
  collection('companies'),
  collection('activities', [
    { name: 'subject', type: 'text' },
    { name: 'owner', type: 'text' },
  ]),
  collection('notes', [{ name: 'target', type: 'relationship', relationTo: ['customers'] }], { sharing: { followsTarget: true } }),
]

function plugged(definition: Partial<PluginDefinition>, options?: { enabled?: boolean }) {
  const plugin = definePlugin({ slug: 'complaints', title: bilingual('投诉', 'Complaints'), collections: [collection('complaints')], ...definition })
  const config = plugin(options)({ collections: core() } as Config) as Config
  return { config, of: (slug: string) => config.collections?.find((one) => one.slug === slug) as CollectionConfig }
}

const names = ({ fields }: CollectionConfig) => fields.map((field) => ('name' in field ? field.name : field.type))

describe('a plug-in', () => {
  it('adds its collections, its fields before the owner, and its records as targets of notes', () => {
    const { of } = plugged({ additions: { activities: { fields: [{ name: 'complaint', type: 'text' }] } }, attachable: ['complaints'] })
    expect(of('complaints')).toBeDefined()
    expect(names(of('activities'))).toEqual(['subject', 'complaint', 'owner'])
    expect(of('notes').fields[0]).toMatchObject({ relationTo: ['customers', 'complaints'] })
  })

  it('checks what its line in payload.config.ts says, and knows it with its defaults', () => {
    const options = z.strictObject({ days: z.int().min(1).default(7) })
    const line = definePlugin({ slug: 'complaints', title: bilingual('投诉', 'Complaints'), collections: [], options })
    const started = (given: object) => (line(given as { days: number })({ collections: core() } as Config) as Config).custom as object
    const known = (given: object) => optionsOf({ config: { custom: started(given) } } as unknown as Payload, 'complaints', options)
    expect([known({}), known({ days: 3 })]).toEqual([{ days: 7 }, { days: 3 }])
    expect(() => started({ days: 'three' })).toThrow(/Plug-in complaints: its options in payload.config.ts are wrong\n.*expected number[^]*days/)
    expect(() => started({ day: 3 })).toThrow(/Unrecognized key: "day"/)
    expect(() => definePlugin({ slug: 'x', title: bilingual('x', 'x'), collections: [] })({ days: 3 } as never)({} as Config)).toThrow(/days/)
    expect(() => optionsOf({ config: {} } as unknown as Payload, 'complaints', options)).toThrow('There is no plug-in complaints')
  })

  it('stands before the settings of the company in the navigation', () => {
    expect(plugged({}).config.collections?.map(({ slug }) => slug)).toEqual(['complaints', 'companies', 'activities', 'notes'])
  })

  it('has pages in the admin beside those that are there, and none while it is switched off', () => {
    const view = {
      path: '/complaints',
      title: bilingual('投诉', 'Complaints'),
      module: 'complaints',
      Component: '/plugins/complaints/admin/index.tsx#View',
    } as const
    const there = { admin: { components: { views: { other: { Component: '/other', path: '/other' } } } }, collections: core() } as unknown as Config
    const viewsOf = (enabled: boolean) =>
      (definePlugin({ slug: 'complaints', title: view.title, collections: [collection('complaints')], views: [view] })({ enabled })(there) as Config).admin
        ?.components?.views
    expect(viewsOf(true)).toMatchObject({ other: { path: '/other' }, complaints: { path: '/complaints', exact: true, Component: view.Component } })
    expect(Object.keys(viewsOf(false) ?? {})).toEqual(['other'])
  })

  it('has panels in pages of the core, whose components are built in, and addresses under other collections', () => {
    const endpoint = { path: '/:id/complaints', method: 'get', handler: () => new Response() } as const
    const panel = {
      key: 'last',
      title: bilingual('最近', 'Last'),
      module: 'complaints',
      on: 'desktop',
      Component: '/plugins/complaints/admin/Last.tsx#Last',
    } as const
    const related = {
      key: 'list',
      title: bilingual('投诉', 'Complaints'),
      module: 'complaints',
      on: { record: 'activities' },
      by: 'activity',
      columns: ['subject'],
    } as const
    const added: Partial<PluginDefinition> = { additions: { activities: { endpoints: [endpoint] } }, panels: [panel, related] }
    const { config, of } = plugged(added)
    expect(of('activities').endpoints).toEqual([endpoint])
    expect(config.admin?.dependencies).toEqual({ 'complaints-last': { type: 'component', path: panel.Component } })
    expect(config.custom?.plugins).toMatchObject([{ slug: 'complaints', panels: [{ key: 'last' }, { key: 'list' }] }])
    const off = plugged(added, { enabled: false })
    expect([off.config.admin?.dependencies, off.config.custom?.plugins, off.of('activities').endpoints]).toEqual([undefined, undefined, undefined])
  })

  it('keeps the hooks that are there already, before its own', () => {
    const [first, second] = [() => undefined, () => undefined]
    const collections = [{ ...collection('companies'), hooks: { afterChange: [first] } }]
    const plugin = definePlugin({ slug: 'x', title: bilingual('x', 'x'), collections: [], additions: { companies: { hooks: { afterChange: [second] } } } })
    const config = plugin()({ collections } as unknown as Config) as Config
    expect(config.collections?.[0]?.hooks?.afterChange).toEqual([first, second])
  })

  it('registers dictionaries and processes, and companies get processes', () => {
    const process = { appliesTo: 'complaints', name: '投诉流程', stages: [{ code: 'open', label: '处理中', probability: 0, kind: 'open' as const }] }
    const { config, of } = plugged({ dictionaries: [{ code: 'channel', name: '渠道', items: [] }], processes: [process] })
    expect(config.custom?.plugins).toMatchObject([{ slug: 'complaints', dictionaries: [{ code: 'channel' }], processes: [process] }])
    expect(of('companies').hooks?.afterChange).toHaveLength(1)
  })

  it('changes nothing of the configuration that it was given', async () => {
    const collections = core()
    const before = JSON.stringify(collections)
    await definePlugin({ slug: 'x', title: bilingual('x', 'x'), collections: [], additions: { activities: { fields: [{ name: 'x', type: 'text' }] } } })()({
      collections,
    } as Config)
    expect(JSON.stringify(collections)).toBe(before)
  })

  it('that is switched off has the same fields, and nobody gets at them', async () => {
    const { config, of } = plugged(
      {
        additions: { activities: { fields: [{ name: 'complaint', type: 'text', required: true }] } },
        attachable: ['complaints'],
        endpoints: [{ path: '/x', method: 'get', handler: () => Response.json({}) }],
      },
      { enabled: false },
    )
    expect(names(of('activities'))).toEqual(['subject', 'complaint', 'owner'])
    expect(of('activities').fields[1]).toMatchObject({ required: false, admin: { hidden: true } })
    expect(of('notes').fields[0]).toMatchObject({ relationTo: ['customers', 'complaints'] })
    expect(of('complaints')).toMatchObject({ endpoints: false, admin: { hidden: true }, custom: { serverOwned: true } })
    for (const access of Object.values(of('complaints').access ?? {})) expect(await (access as () => unknown)()).toBe(false)
    expect(config.endpoints ?? []).toEqual([])
    expect(config.custom?.plugins).toBeUndefined()
  })

  it.each([
    ['a collection that is there already', { collections: [collection('notes')] }, 'notes'],
    ['a collection twice', { collections: [collection('a'), collection('a')] }, 'a'],
    ['an addition to nothing', { additions: { nothing: {} } }, 'nothing'],
    ['somebody else’s collection as attachable', { attachable: ['activities'] }, 'activities'],
  ])('is refused at the start for %s', (_what, definition, named) => {
    expect(() => plugged(definition)).toThrow(named)
  })
})

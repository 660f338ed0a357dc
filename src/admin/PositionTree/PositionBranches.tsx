'use client'

import { Link, useListDrawerContext } from '@payloadcms/ui'
import { Fragment } from 'react'

import { rightsTexts } from '../locales/rights.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { Holder, PositionNode } from './tree.ts'

interface Props {
  tree: PositionNode[]
  without: Holder[]
  /** Whoever may not see members sees the positions alone. */
  seesMembers: boolean
}

/** The tree with links to positions and memberships; not where a position is only being chosen. */
export function PositionBranches({ tree, without, seesMembers }: Props) {
  const t = useTexts(rightsTexts)
  const { isInDrawer } = useListDrawerContext()
  if (isInDrawer) return null
  return (
    <details className="position-tree" open>
      <summary>{t.tree}</summary>
      <Branch nodes={tree} seesMembers={seesMembers} />
      {without.length > 0 && (
        <p className="position-tree__holders">
          {t.withoutPosition}
          <Holders holders={without} />
        </p>
      )}
    </details>
  )
}

function Branch({ nodes, seesMembers }: { nodes: PositionNode[]; seesMembers: boolean }) {
  const t = useTexts(rightsTexts)
  return (
    <ul>
      {nodes.map(({ id, name, holders, below }) => (
        <li key={id}>
          <Link href={`/admin/collections/positions/${id}`} prefetch={false}>
            {name}
          </Link>
          {seesMembers && <span className="position-tree__holders">{holders.length === 0 ? t.nobody : <Holders holders={holders} />}</span>}
          {below.length > 0 && <Branch nodes={below} seesMembers={seesMembers} />}
        </li>
      ))}
    </ul>
  )
}

function Holders({ holders }: { holders: Holder[] }) {
  const t = useTexts(rightsTexts)
  const titleOf = ({ name, isFurther, isReadOnly }: Holder) => {
    const title = isFurther ? fill(t.further, { name }) : name
    return isReadOnly ? fill(t.readOnly, { name: title }) : title
  }
  return holders.map((holder, at) => (
    <Fragment key={holder.membership}>
      {at > 0 && t.and}
      <Link href={`/admin/collections/memberships/${holder.membership}`} prefetch={false}>
        {titleOf(holder)}
      </Link>
    </Fragment>
  ))
}

/** What is typed of one item of an adjustment: its text, that it is to go, its units, and why. */

import { useState } from 'react'
import type { AdjustedItemView } from '#contract/adjustments.ts'
import { fieldsOf } from '#domain/plans/correction.ts'
import type { ItemContent, ItemKind } from '#domain/plans/item.ts'
import { type TypedFields, typedContent } from '../items/typed-content.ts'
import { askedFields, misfitOf } from './ContentForm.tsx'

export interface Edited {
  /** As it was saved before; null for one that is chosen or made anew. */
  readonly item: AdjustedItemView | null
  readonly itemId?: string
  /** As it stands in the plan; null for a new item. */
  readonly content: ItemContent | null
  readonly version: number
}

const typedOf = (content: ItemContent): TypedFields =>
  Object.fromEntries([...fieldsOf(content)].filter(([field]) => field !== 'kind'))

/** Every field of a kind, none said. */
const blank = (kind: ItemKind): TypedFields => typedOf(typedContent(kind, { 'target.kind': 'level' }))

export function useTypedItem({ item, content }: Edited) {
  const isNew = content === null
  const [kind, setKind] = useState<ItemKind>((item?.after ?? content)?.kind ?? 'indicator')
  const first = item?.after ?? content
  const [typed, setTyped] = useState<TypedFields>(() => (first ? typedOf(first) : blank('indicator')))
  const [isGoing, setGoing] = useState(item?.change === 'remove')
  const [reason, setReason] = useState(item?.reason ?? '')
  const [leads, setLeads] = useState<string[]>(item?.leads ?? [])
  const [supporters, setSupporters] = useState<string[]>(item?.supporters ?? [])
  const misfits = isGoing ? [] : askedFields(typed).filter((field) => misfitOf(field, typed) !== null)
  const sent = lacking(typed)
  return {
    ...{
      isNew,
      kind,
      typed,
      setTyped,
      isGoing,
      setGoing,
      reason,
      setReason,
      leads,
      setLeads,
      supporters,
      setSupporters,
    },
    choose: (next: ItemKind) => {
      setKind(next)
      setTyped(blank(next))
    },
    isReady: misfits.length === 0 && reason.trim() !== '' && (!isNew || leads.length > 0),
    after: isGoing ? null : typedContent(kind, sent),
  }
}

/** A figure that the kind of target does not have is not sent. */
const lacking = (typed: TypedFields): TypedFields =>
  Object.fromEntries(askedFields(typed).map((field) => [field, typed[field] ?? '']))

export type TypedItem = ReturnType<typeof useTypedItem>

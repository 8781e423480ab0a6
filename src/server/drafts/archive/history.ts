/** The versions of a section for the archive: the first whole, of every other what it changed. */

import type { DraftBlock, DraftDocument } from '#domain/drafts/document.ts'
import { changedBlocks } from '#domain/drafts/versions/changed-blocks.ts'
import type { draftArchive } from '#words/draft-archive.ts'
import { readableInstant } from '#words/instant.ts'
import { say } from '#words/say.ts'
import type { Tx } from '../../db.ts'
import { getVersionRow, type VersionRow, versionsAfter } from '../rows.ts'

type Word = keyof typeof draftArchive & string

// An official package is Chinese, whoever closes the evaluation.
export const archived = (key: Word, details: Readonly<Record<string, string | number>> = {}): string =>
  say('zh-CN', 'draftArchive', key, details)

export const kindWord = (kind: VersionRow['kind']): string => say('zh-CN', 'draftVersionKinds', kind)

type TextOf = (block: DraftBlock) => string

export interface History {
  /** What can be read: the first text, then what each version changed. */
  readonly text: string
  readonly versions: readonly (Omit<VersionRow, 'document'> & { readonly characters: number })[]
}

/** Versions that are read together: a long history never stands in memory whole. */
const atOnce = 50

export async function historyOf(tx: Tx, sectionId: string, textOf: TextOf): Promise<History> {
  const parts: string[] = []
  const versions: History['versions'][number][] = []
  let standing: DraftDocument | null = null
  for (let number = 0; ; ) {
    const some = await versionsAfter(tx, { sectionId, number, limit: atOnce })
    for (const version of some) {
      const base = version.kind === 'set_aside' ? await baseOf(tx, version) : standing
      parts.push(versionText(version, base, textOf))
      const { document, ...row } = version
      versions.push({ ...row, characters: charactersOf(document, textOf) })
      if (version.kind !== 'set_aside') standing = document
    }
    const last = some.at(-1)
    if (last === undefined || some.length < atOnce)
      return { text: [archived('historyMeans'), ...parts].join('\n\n'), versions }
    number = last.number
  }
}

/** Set aside: it was written on an older text than the one that stood. */
const baseOf = async (tx: Tx, { sectionId, basedOn }: VersionRow): Promise<DraftDocument> =>
  (await getVersionRow(tx, sectionId, basedOn)).document

const charactersOf = ({ content }: DraftDocument, textOf: TextOf): number =>
  content.map((block) => textOf(block).length).reduce((sum, one) => sum + one, 0)

function versionText(version: VersionRow, base: DraftDocument | null, textOf: TextOf): string {
  const { number, kind, by, madeAt, basedOn, document } = version
  const head = archived('versionLine', {
    ...{ number, by, basedOn, kind: kindWord(kind), at: readableInstant(madeAt.toISOString()) },
  })
  if (base === null) {
    const lines = document.content.map((block) => textOf(block))
    return [head, `【${archived('whole')}】`, ...lines].join('\n')
  }
  const changes = changedBlocks(base, document, textOf).flatMap(({ before, after }) => {
    if (before === null) return [`【${archived('added')}】${after}`]
    if (after === null) return [`【${archived('removed')}】${before}`]
    return [`【${archived('before')}】${before}`, `【${archived('after')}】${after}`]
  })
  return [head, ...(changes.length > 0 ? changes : [`【${archived('moved')}】`])].join('\n')
}

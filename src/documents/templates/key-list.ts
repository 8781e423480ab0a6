/** The list of keys as a Word page: what may be written in a template, what it means, what comes in its place. */

import type { FileChild } from 'docx'
import type { TemplateKey } from '#domain/templates/keys.ts'
import type { TemplateKind } from '#domain/templates/kind.ts'
import { keyText } from '#words/template-key-text.ts'
import { templates } from '#words/templates.ts'
import { pageSection } from '../official-format/pages.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { run } from '../official-format/text.ts'
import { recordFile } from '../records/record-file.ts'
import { columnTable } from './column-table.ts'

export interface KeysOfKind {
  readonly kind: TemplateKind
  readonly keys: readonly TemplateKey[]
}

/** Bytes of the list as .docx. */
export const keyList = (kinds: readonly KeysOfKind[], datedOn: string): Promise<Uint8Array> =>
  recordFile({ example: false, title: templates.keysTitle.zh, issuer: templates.defaultIssuer.zh, datedOn }, [
    pageSection({
      children: [
        paragraph('title', templates.keysTitle.zh),
        paragraph('text', templates.keysLine.zh),
        ...kinds.flatMap(listOf),
      ],
      isTurned: true,
      isNumbered: true,
      mark: null,
    }),
  ])

const columns = [
  { label: templates.key.zh, share: 7 },
  { label: templates.alias.zh, share: 6 },
  { label: templates.shape.zh, share: 2 },
  { label: templates.meaning.zh, share: 10 },
  { label: templates.example.zh, share: 8 },
]

const listOf = ({ kind, keys }: KeysOfKind): FileChild[] => [
  paragraph('annexTitle', templates[`kind_${kind}`].zh),
  columnTable(
    columns,
    keys.map((key) => {
      const { meaning, example } = keyText(key, 'zh-CN')
      const cells = [`{{${key.name}}}`, `{{${key.alias}}}`, templates[`shape_${key.shape}`].zh, meaning]
      return [...cells, example.replaceAll('\n', ' ')].map((text) => [run(text)])
    }),
  ),
]

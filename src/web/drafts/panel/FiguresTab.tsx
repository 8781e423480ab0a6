/** Figures, tables and charts of the data, to be found and inserted where one writes. */

import { Button, Segmented } from 'antd'
import type { Command } from 'prosemirror-state'
import { useDeferredValue, useState } from 'react'
import type { SectionBody } from '#contract/draft-document.ts'
import { type Insertable, listInsertables } from '#contract/drafts.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { useWords } from '../../language.tsx'
import { Find } from '../../parts/Find.tsx'
import { Mark } from '../../parts/Mark.tsx'
import { Answer } from '../../parts/notices.tsx'
import { useAnswer } from '../../queries.ts'
import { type Desk, useDesk } from '../desk.ts'
import {
  blocksBefore,
  canInsertAt,
  insertFigure,
  insertPlaced,
  insertTable,
  type TableReference,
} from '../editor/commands.ts'
import { toDocument } from '../editor/convert.ts'
import { useOf } from '../held.ts'
import { tablesBefore } from '../table-numbers.ts'

/** The block of the text in which a table or chart stands already. */
function usePlaced(): (one: Insertable) => string | null {
  const { sections } = useDesk()
  return ({ kind, key }) => {
    if (kind === 'figure') return null
    for (const { document } of sections.values()) {
      const block = document.content.find((one) => one.type === kind && one.attrs.key === key)
      if (block) return block.attrs.id
    }
    return null
  }
}

/** Tables that are printed where they stand: as the server told of them, or as they were put in just now. */
const printedInText = ({ sections, inserted }: Desk): ReadonlySet<string> =>
  new Set(
    [...[...sections.values()].flatMap(({ tables }) => tables), ...inserted].flatMap(({ key, inText }) =>
      inText ? [key] : [],
    ),
  )

/** The sentence that refers to a table put in where one writes: in the words of the report. */
function referenceAt({ inText }: Insertable, desk: Desk): TableReference {
  const { draft, sections, writing } = desk
  const [before = '', after = ''] = reportPhrase(inText ? 'table.seeInText' : 'table.see').split('{{number}}')
  const open = writing.get()
  const standing = open && { id: open.sectionId, blocks: blocksBefore(open.state) }
  const here = printedInText(desk)
  // What is written just now is not with the server yet.
  const documents = new Map<string, { readonly document: SectionBody }>(sections)
  if (open) documents.set(open.sectionId, { document: toDocument(open.state.doc) })
  const report = { sections: draft.sections, documents }
  return { before, after, number: tablesBefore(report, standing, (key) => here.has(key) === inText) + 1 }
}

function commandFor(one: Insertable, desk: Desk): Command {
  const { kind, key } = one
  if (kind === 'figure') return insertFigure(key)
  return kind === 'table' ? insertTable(key, referenceAt(one, desk)) : insertPlaced(kind, key)
}

const kinds = ['all', 'figure', 'table', 'chart'] as const

function Row({ one }: { one: Insertable }) {
  const words = useWords('draftPanel')
  const drafts = useWords('drafts')
  const desk = useDesk()
  const { writing, insert, show, unfold } = desk
  const placed = usePlaced()(one)
  const { kind, text, estimate } = one
  const label = one.label || text
  // What can be put in is the same for all of a kind: where one stands decides.
  const isOpen = useOf(writing, (open) => open !== null)
  const canInsert = useOf(writing, (open) => open !== null && canInsertAt(open.state, kind))
  const put = () => {
    const open = writing.get()
    if (!open) return
    insert(one)
    commandFor(one, desk)(open.view.state, open.view.dispatch, open.view)
    open.view.focus()
    // Where it covers the text, one sees what was put in.
    unfold(null)
  }
  return (
    <li className="draft-insertable">
      <div>
        <span className={kind === 'figure' ? 'draft-insertable-about' : 'draft-insertable-name'}>
          {label}
        </span>
        <span className={kind === 'figure' ? '' : 'draft-insertable-about'}>
          {kind === 'figure' ? text : words(`kind_${kind}`)}{' '}
          {estimate && <Mark tone="warn" word={drafts('estimate')} />}
        </span>
      </div>
      {placed === null ? (
        <Button
          size="small"
          aria-label={words('insertOf', { label })}
          title={isOpen ? undefined : words('notWriting')}
          disabled={!canInsert}
          onMouseDown={(event) => event.preventDefault()}
          onClick={put}
        >
          {words('insert')}
        </Button>
      ) : (
        <Button
          size="small"
          type="text"
          aria-label={words('isPlacedOf', { label })}
          onClick={() => show(placed)}
        >
          {words('isPlaced')}
        </Button>
      )}
    </li>
  )
}

export function FiguresTab() {
  const words = useWords('draftPanel')
  const { draft } = useDesk()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<(typeof kinds)[number]>('all')
  const query = useDeferredValue(text.trim())
  const found = useAnswer(listInsertables, {
    ...{ id: draft.reportId, query },
    ...(kind === 'all' ? {} : { kind }),
  })
  return (
    <>
      <Find label={words('findFigure')} text={text} onText={setText} />
      <Segmented
        block
        size="small"
        aria-label={words('kinds')}
        value={kind}
        options={kinds.map((value) => ({
          value,
          label: words(value === 'all' ? 'kinds_all' : `kind_${value}`),
        }))}
        onChange={(value) => setKind(value)}
      />
      <p className="quiet">{words('figuresLine')}</p>
      <Answer of={found}>
        {({ insertables, total }) =>
          total === 0 ? (
            <p className="quiet">{words('figuresNone')}</p>
          ) : (
            <>
              <ul className="draft-insertables">
                {insertables.map((one) => (
                  <Row key={`${one.kind} ${one.key}`} one={one} />
                ))}
              </ul>
              {total > insertables.length && <p className="quiet">{words('figuresMore', { total })}</p>}
            </>
          )
        }
      </Answer>
    </>
  )
}

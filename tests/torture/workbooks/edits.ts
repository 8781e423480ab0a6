/** One to six things that people do to a form, drawn by chance, the filling in of cells more often than anything else. */

import { contentFor } from './contents.ts'
import * as rows from './row-edits.ts'
import * as sheets from './sheet-edits.ts'
import { isOwned, type Story } from './story.ts'

/** Fills in some cells, of one row or anywhere. */
function fill(story: Story): void {
  const { chance } = story
  const lines = story.sheets.flatMap((sheet) => sheet.rows.filter(isOwned))
  if (lines.length === 0) return
  const oneRow = chance.of(lines)
  const cells = (chance.often(0.5) ? oneRow : lines.flat()).filter(({ owner }) => owner !== '')
  for (const cell of chance.shuffled(cells).slice(0, 1 + chance.below(5))) {
    const slot = story.slots.get(cell.owner)
    if (!slot || story.wants.get(cell.owner)?.is === 'refused') continue
    const { content, want } = contentFor(chance, slot.layout.slot)
    cell.content = content
    story.wants.set(cell.owner, want)
    story.steps.push(`${cell.owner} = ${JSON.stringify(content)}`)
  }
}

/** The system goes on while the file is out: an entry is changed there. */
function goOn(story: Story): void {
  const { chance } = story
  const texts = [...story.slots.values()].filter(({ layout }) => layout.slot.holds === 'text')
  const { key, entryId, layout } = chance.of(texts)
  const { slot } = layout
  if (slot.holds !== 'text') return
  const want = story.wants.get(key)
  const entries = story.expected.entries.map((entry) =>
    entry.entryId === entryId
      ? {
          ...entry,
          version: entry.version + 1,
          answers: { ...entry.answers, [slot.field.key]: '系统中已更新的内容。' },
        }
      : entry,
  )
  story.expected = { ...story.expected, entries }
  // What was filled in before is beside an older state now; what is filled in later is told apart the same way.
  if (want?.is === 'value') story.wants.set(key, { is: 'refused' })
}

const kinds: readonly (readonly [name: string, weight: number, edit: (story: Story) => void])[] = [
  ['fill', 30, fill],
  ['insert row', 2, rows.insertRow],
  ['delete row', 2, rows.deleteRow],
  ['copy row', 2, rows.copyRow],
  ['sort rows', 3, rows.sortRows],
  ['sort what is seen', 2, rows.sortVisible],
  ['clear a row key', 2, rows.clearRowKey],
  ['rename', 3, rows.rename],
  ['change a measure', 1, rows.changeMeasure],
  ['merge', 2, rows.merge],
  ['insert column', 3, sheets.insertColumn],
  ['delete column', 1, sheets.deleteColumn],
  ['move column', 3, sheets.moveColumn],
  ['swap what is seen', 1, sheets.swapVisible],
  ['change a head', 2, sheets.changeHead],
  ['clear the key row', 1, sheets.clearKeyRow],
  ['drop keys', 1, sheets.dropKeys],
  ['copy out', 1, sheets.copyOut],
  ['rename sheet', 2, sheets.renameSheet],
  ['reorder sheets', 2, sheets.reorderSheets],
  ['copy sheet', 1, sheets.copySheet],
  ['delete sheet', 1, sheets.deleteSheet],
  ['add sheet', 2, sheets.addSheet],
  ['another mark', 1, sheets.otherMark],
  ['add a title', 2, sheets.addTitle],
  ['hide some', 2, sheets.hideSome],
  ['glue sheets', 1, sheets.glueSheets],
  ['merge across', 1, rows.mergeAcross],
]
const wheel = kinds.flatMap(([name, weight, edit]) => Array.from({ length: weight }, () => ({ name, edit })))

/** The system first, for that is what the rest is laid beside; then the users. */
export function happen(story: Story): void {
  const { chance } = story
  if (chance.often(0.15)) {
    story.steps.push('gone on elsewhere')
    goOn(story)
  }
  for (let left = 1 + chance.below(6); left > 0; left -= 1) {
    const { name, edit } = chance.of(wheel)
    story.steps.push(name)
    edit(story)
  }
}

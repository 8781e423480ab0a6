/** Fills a Word template: its texts, blocks and rows; refuses it where a placeholder would remain. */

import {
  type IPatch,
  type ParagraphChild,
  PatchType,
  patchDocument,
  type TableRowsPatch,
  TextRun,
} from 'docx'
import { unzipSync } from 'fflate'
import { Refusal } from '#domain/refusal.ts'
import { groupNames } from '#domain/templates/key-names.ts'
import type { TemplateKey } from '#domain/templates/keys.ts'
import { documents } from '#words/documents.ts'
import { type BookmarkNumbers, boundFigure } from '../../official-format/control.ts'
import { officialText, writable } from '../../official-format/text.ts'
import { editPart } from '../../packages/parts.ts'
import { remaining } from '../everywhere.ts'
import { type FileFacts, type Filling, type FillText, unguarded } from '../filling.ts'
import { refuseLongRows } from '../long-rows.ts'
import { openTemplate, packTemplate, type TemplateFile } from '../template-file.ts'
import { addExampleMark } from './example-mark.ts'
import { addOfficialStyles } from './official-styles.ts'
import { addManifest } from './own-manifest.ts'
import { wordPlaceholders } from './placeholders.ts'
import { prepared } from './prepare-word.ts'

export interface WordFill {
  readonly template: TemplateFile
  readonly keys: readonly TemplateKey[]
  readonly filling: Filling
  readonly facts: FileFacts
  /** Numbers the bookmarks around bound figures, on from the template's own. */
  readonly next: BookmarkNumbers
  /** The manifest of bound figures; null for none. */
  readonly manifest: string | null
  /** Keys whose content must not be lost, by their Chinese names. */
  readonly required?: readonly string[]
}

/** Bytes of the document. Refuses `template-unfilled` where a placeholder remains. */
export async function fillWord({
  template,
  keys,
  filling,
  facts,
  next,
  manifest,
  required = [],
}: WordFill): Promise<Uint8Array> {
  const { title, issuer, datedOn, example } = facts
  refuseLongRows(template)
  const used = usedKeys(template, keys)
  refuseLacking(required, used)
  const data = packTemplate(prepared(template), datedOn)
  const patched = await patchDocument({
    outputType: 'uint8array',
    data,
    patches: patchesOf(used, filling, next),
    keepOriginalStyles: true,
    trimPlaceholders: true,
    properties: {
      title: writable(title),
      creator: writable(issuer),
      lastModifiedBy: writable(issuer),
      ...(example ? { keywords: documents.example.zh, description: documents.exampleProperty.zh } : {}),
    },
  })
  const parts = new Map(Object.entries(unzipSync(patched)))
  refuseAny([...wordPlaceholders({ parts }), ...remaining({ parts })])
  await addOfficialStyles(parts, facts.fonts)
  if (example) addExampleMark(parts)
  if (manifest !== null) addManifest(parts, manifest)
  restoreBraces(parts)
  fixTimes(parts, datedOn)
  return packTemplate(parts, datedOn)
}

/** Refuses `template-unfilled`, naming the first of them. */
function refuseAny(placeholders: readonly { readonly key: string }[]): void {
  const [first] = placeholders
  if (!first) return
  const found = placeholders
    .slice(0, 5)
    .map(({ key }) => key)
    .join('、')
  throw new Refusal('template-unfilled', { found })
}

/** Refuses `template-lacks` where content has no place in the template. */
function refuseLacking(required: readonly string[], used: ReadonlyMap<string, TemplateKey>): void {
  const names = new Set([...used.values()].map(({ name }) => name))
  const lacking = required.filter((name) => !names.has(name))
  if (lacking.length > 0) throw new Refusal('template-lacks', { found: lacking.join('、') })
}

type Patches = Record<string, IPatch | TableRowsPatch>

/** Only of keys that the template holds, each as it is written there, by name or by alias: every patch costs time. */
function patchesOf(used: ReadonlyMap<string, TemplateKey>, filling: Filling, next: BookmarkNumbers): Patches {
  const patches: Patches = {}
  const blocks: Patches = {}
  const rowKeys = [...used].filter(([, { shape }]) => shape === 'row')
  for (const [written, { name, shape }] of used) {
    const block = filling.blocks.get(name)
    const text = filling.texts.get(name)
    if (shape === 'row') continue
    if (block) blocks[written] = { type: PatchType.DOCUMENT, children: [...block] }
    else if (text) patches[written] = textPatch(text, next)
  }
  for (const [group, rows] of filling.rows)
    for (const prefix of [groupNames[group], group]) {
      const fields = rowKeys.filter(([written]) => written.startsWith(`${prefix}.`))
      if (fields.length === 0) continue
      patches[prefix] = { type: PatchType.TABLE_ROWS, rows: rows.map((row) => rowPatches(row, fields, next)) }
    }
  // Blocks come last: what stands in them is looked through for every patch after them.
  return { ...patches, ...blocks }
}

function rowPatches(
  row: ReadonlyMap<string, FillText>,
  fields: readonly (readonly [string, TemplateKey])[],
  next: BookmarkNumbers,
): Record<string, IPatch> {
  const patches: Record<string, IPatch> = {}
  for (const [written, { name }] of fields)
    patches[fieldOf(written)] = textPatch(row.get(fieldOf(name)) ?? { text: '' }, next)
  return patches
}

/** The keys that the template holds, as they are written. Refuses `template-unfilled` for one that is none. */
function usedKeys(template: TemplateFile, keys: readonly TemplateKey[]): Map<string, TemplateKey> {
  const known = new Map(keys.flatMap((key) => [[key.name, key] as const, [key.alias, key] as const]))
  const placeholders = wordPlaceholders(template)
  refuseAny(placeholders.filter(({ key, isWhole }) => !isWhole || !known.has(key)))
  return new Map(
    placeholders.flatMap(({ key }) => {
      const found = known.get(key)
      return found ? [[key, found] as const] : []
    }),
  )
}

const fieldOf = (key: string): string => key.slice(key.indexOf('.') + 1)

const textPatch = (text: FillText, next: BookmarkNumbers): IPatch => ({
  type: PatchType.PARAGRAPH,
  children: text.binding ? boundFigure(text.binding, next) : lines(text.text),
})

/** A run without a look of its own takes that of the placeholder. */
const lines = (text: string): ParagraphChild[] =>
  officialText(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...(at === 0 ? {} : { break: 1 }) }))

function restoreBraces(parts: Map<string, Uint8Array>): void {
  edit(parts, /\.xml$/i, unguarded)
}

/** The library writes the moment of patching; the document has its day. */
function fixTimes(parts: Map<string, Uint8Array>, datedOn: string): void {
  edit(parts, /^docProps\/core\.xml$/i, (xml) =>
    xml.replace(
      /(<dcterms:(?:modified|created)[^>]*>)[^<]*/g,
      (_, tag: string) => `${tag}${datedOn}T00:00:00Z`,
    ),
  )
}

function edit(parts: Map<string, Uint8Array>, names: RegExp, change: (xml: string) => string): void {
  for (const name of parts.keys()) if (names.test(name)) editPart(parts, name, change)
}

/** Opens the template and fills it. */
export const fillWordFile = (bytes: Uint8Array, fill: Omit<WordFill, 'template'>): Promise<Uint8Array> =>
  fillWord({ ...fill, template: openTemplate(bytes) })

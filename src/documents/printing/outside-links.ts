/** What in a Word file or a workbook would make an office program read something else than the file: it is never laid out. */

import { unzipSync } from 'fflate'
import { Refusal } from '#domain/refusal.ts'
import { scanXml } from '../reading/packages/xml-scan.ts'
import { attributeOf, localName, type ScanTag } from '../reading/packages/xml-tag.ts'

/** Fields that fetch: a linked picture or text, another program's data. */
const fetching = /\b(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|LINK|DDE|DDEAUTO|IMPORT|RD|DATABASE)\b/
/** Functions of a sheet that fetch, call another program, or read another file. */
const calling =
  /\b(WEBSERVICE|IMAGE|RTD|DDE|CALL|REGISTER\.ID|SQL\.REQUEST)\s*\(|\[[^\]]*\.xl\w+\]|file:\/\//i
/** Only an address to click leads outside without being read. */
const harmless = /\/hyperlink$/
/** Another file laid out as part of this one: it is not looked through. */
const foreign = /\/(aFChunk|subDocument|attachedTemplate|control)$/
/** Names of parts that nothing else than a program, or a file of another kind, has. */
const programs =
  /vbaProject|embeddings\/oleObject|activeX|^xl\/(connections\.xml|externalLinks\/|queryTables\/|macrosheets\/)|^(mimetype|content\.xml|Basic\/.*|Scripts\/.*)$/i

/** Names of what was found; [] where the file is whole by itself. */
export function outsideLinks(bytes: Uint8Array): string[] {
  const found = new Set<string>()
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (programs.test(name)) found.add(name)
    // By what it holds: which part is what, and whatever it is called, is said in the file itself.
    else if (isXml(part)) for (const one of foundIn(name, part)) found.add(one)
  }
  return [...found]
}

const [mark, zero, blank, tab, line, turn] = [0xef, 0, 0x20, 0x09, 0x0a, 0x0d]

/** Whether it begins as XML does, in whatever encoding. */
function isXml(part: Uint8Array): boolean {
  const passed = new Set([mark, 0xbb, 0xbf, 0xfe, 0xff, zero, blank, tab, line, turn])
  const first = part.find((byte) => !passed.has(byte))
  return first === 0x3c
}

/** What is no well-formed XML is not known to be whole. */
function foundIn(name: string, part: Uint8Array): string[] {
  const links = new Links(/\.rels$/i.test(name))
  try {
    scanXml(part, name, links)
  } catch (error) {
    if (error instanceof Refusal) return [name]
    throw error
  }
  return links.found()
}

/** Where formulas stand: in cells, names, checks and rules. */
const formulaElements: ReadonlySet<string> = new Set(['f', 'definedName', 'formula', 'formula1', 'formula2'])

class Links {
  readonly #targets: string[] = []
  readonly #simple: string[] = []
  readonly #isRels: boolean
  #complex = ''
  #inField = false
  #formula: string | null = null
  readonly #calls: string[] = []

  constructor(isRels: boolean) {
    this.#isRels = isRels
  }

  open(tag: ScanTag): void {
    const name = localName(tag.name)
    this.#inField = name === 'instrText'
    this.#formula = formulaElements.has(name) ? '' : null
    if (this.#isRels && name === 'Relationship') this.#targets.push(...outsideTarget(tag))
    if (name === 'fldSimple') this.#simple.push(attributeOf(tag, 'instr') ?? '')
  }

  close(): void {
    this.#inField = false
    if (this.#formula !== null && calling.test(this.#formula)) this.#calls.push(this.#formula)
    this.#formula = null
  }

  text(text: string): void {
    if (this.#inField) this.#complex += text
    if (this.#formula !== null) this.#formula += text
  }

  /** A field's instruction may be cut into several runs. */
  found(): string[] {
    const fields = [...this.#simple, this.#complex].flatMap(
      (text) => fetching.exec(text.toUpperCase())?.[1] ?? [],
    )
    return [...this.#targets, ...fields, ...this.#calls]
  }
}

function outsideTarget(tag: ScanTag): string[] {
  const [type, target] = [attributeOf(tag, 'Type') ?? '', attributeOf(tag, 'Target') ?? '']
  const isOutside =
    /^external$/i.test((attributeOf(tag, 'TargetMode') ?? '').trim()) || /^[a-z]+:/i.test(target)
  return (isOutside && !harmless.test(type)) || foreign.test(type) ? [target] : []
}

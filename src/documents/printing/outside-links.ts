/** What in a Word file would make an office program read something else than the file: it is never laid out. */

import { strFromU8, unzipSync } from 'fflate'

/** Fields that fetch: a linked picture or text, another program's data. */
const fetching = /\b(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|LINK|DDE|DDEAUTO|IMPORT|RD|DATABASE)\b/
/** Only an address to click leads outside without being read. */
const harmless = /\/hyperlink"/

/** Names of what was found; [] where the file is whole by itself. */
export function outsideLinks(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes, {
    filter: ({ name }) =>
      /\.(rels|xml)$/.test(name) || /vbaProject|embeddings\/oleObject|activeX/i.test(name),
  })
  const found = new Set<string>()
  for (const [name, part] of Object.entries(parts)) {
    if (!/\.(rels|xml)$/.test(name)) found.add(name)
    else if (name.endsWith('.rels')) for (const target of outsideTargets(strFromU8(part))) found.add(target)
    else if (name.startsWith('word/')) for (const field of fetchingFields(strFromU8(part))) found.add(field)
  }
  return [...found]
}

const outsideTargets = (xml: string): string[] =>
  [...xml.matchAll(/<Relationship\b[^>]*>/g)]
    .map(([relationship]) => relationship)
    .filter((one) => /TargetMode\s*=\s*["']External["']/i.test(one) && !harmless.test(one))
    .map((one) => /Target\s*=\s*["']([^"']*)["']/.exec(one)?.[1] ?? one)

/** A field's instruction may be cut into several runs. */
function fetchingFields(xml: string): string[] {
  const simple = [...xml.matchAll(/<w:fldSimple\b[^>]*\bw:instr\s*=\s*["']([^"']*)["']/g)].map(
    ([, text]) => text ?? '',
  )
  const complex = [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)<\/w:instrText>/g)].map(
    ([, text]) => text ?? '',
  )
  const said = [...simple, complex.join('')]
  return said.flatMap((text) => {
    const field = fetching.exec(text.toUpperCase())
    return field?.[1] === undefined ? [] : [field[1]]
  })
}

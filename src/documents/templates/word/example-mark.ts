/** Puts 示例数据 at the head of every page of a filled Word template, whatever headers the template has or lacks. */

import { documents } from '#words/documents.ts'
import { attributeOf, type Edit, edited, type Tag, tagsOf } from '../../packages/markup.ts'
import { type Parts, partText, setPart } from '../../packages/parts.ts'

const mark =
  '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="黑体" w:hint="eastAsia"/>' +
  `<w:b/><w:color w:val="000000"/><w:sz w:val="24"/></w:rPr><w:t>${documents.example.zh}</w:t></w:r></w:p>`

/** Kinds of headers a section can have; each is shown on pages of its kind. */
const kinds = ['default', 'even', 'first'] as const

export function addExampleMark(parts: Parts): void {
  for (const name of [...parts.keys()].filter((one) => /^word\/header\d*\.xml$/i.test(one)))
    setPart(parts, name, markHeader(partText(parts, name)))
  const document = partText(parts, main)
  const lacking = firstSectionLacks(document)
  if (lacking.edits.length === 0) return
  setPart(
    parts,
    main,
    edited(
      withRelations(document),
      lacking.edits.map((edit) => shifted(edit, document)),
    ),
  )
  addHeaderPart(parts)
}

const main = 'word/document.xml'
const header = 'headerExample.xml'
const relationId = 'rIdExampleMark'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Before all else in the header, unless it says so already. */
function markHeader(xml: string): string {
  if (xml.replace(/<[^>]*>/g, '').includes(documents.example.zh)) return xml
  return xml.replace(/<w:hdr\b[^>]*?(\/?)>/, (tag, empty: string) =>
    empty ? `${tag.slice(0, -2)}>${mark}</w:hdr>` : tag + mark,
  )
}

/** A later section without a header of a kind goes on with that of the one before: the first must have every kind. */
function firstSectionLacks(xml: string): { edits: Edit[] } {
  const tags = [...tagsOf(xml)]
  const first = tags.find((tag) => tag.name === 'w:sectPr' && tag.kind !== 'close')
  if (!first) {
    const end = tags.findLast((tag) => tag.name === 'w:body' && tag.kind === 'close')
    return {
      edits: end
        ? [{ from: end.from, to: end.from, xml: `<w:sectPr>${kinds.map(reference).join('')}</w:sectPr>` }]
        : [],
    }
  }
  const lacking = kinds.filter((kind) => !headersIn(xml, tags, first).has(kind))
  const references = lacking.map(reference).join('')
  if (references === '') return { edits: [] }
  if (first.kind === 'open') return { edits: [{ from: first.to, to: first.to, xml: references }] }
  const open = xml.slice(first.from, first.to).replace(/\s*\/>$/, '>')
  return { edits: [{ from: first.from, to: first.to, xml: `${open}${references}</w:sectPr>` }] }
}

function headersIn(xml: string, tags: readonly Tag[], section: Tag): Set<string> {
  const found = new Set<string>()
  for (const tag of tags.slice(tags.indexOf(section) + 1)) {
    if (section.kind === 'empty' || tag.name === 'w:sectPr') break
    if (tag.name === 'w:headerReference') found.add(attributeOf(xml, tag, 'w:type') ?? 'default')
  }
  return found
}

const reference = (kind: (typeof kinds)[number]): string =>
  `<w:headerReference w:type="${kind}" r:id="${relationId}"/>`

/** The root knows the prefix of relations. */
function withRelations(xml: string): string {
  return xml.replace(/<w:document\b[^>]*>/, (tag) =>
    tag.includes('xmlns:r=') ? tag : `${tag.slice(0, -1)} xmlns:r="${relations}">`,
  )
}

/** An edit of the document as it stands once the root has grown. */
function shifted({ from, to, xml }: Edit, document: string): Edit {
  const by = withRelations(document).length - document.length
  return { from: from + by, to: to + by, xml }
}

function addHeaderPart(parts: Parts): void {
  setPart(
    parts,
    `word/${header}`,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="${wordNamespace}">${mark}</w:hdr>`,
  )
  const related = 'word/_rels/document.xml.rels'
  const list =
    partText(parts, related) ||
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
  const relation = `<Relationship Id="${relationId}" Type="${relations}/header" Target="${header}"/>`
  setPart(
    parts,
    related,
    list.replace(/<Relationships([^>]*?)\/>|<\/Relationships>/, (tag, attributes: string | undefined) =>
      tag.startsWith('</') ? relation + tag : `<Relationships${attributes}>${relation}</Relationships>`,
    ),
  )
  setPart(
    parts,
    '[Content_Types].xml',
    partText(parts, '[Content_Types].xml').replace(
      '</Types>',
      `<Override PartName="/word/${header}" ` +
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>',
    ),
  )
}

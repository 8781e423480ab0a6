/**
 * Placeholders anywhere in a package, beside the texts that are filled: what pictures are called, codes of fields, text
 * struck out, properties, addresses of links. Nothing fills them, so nothing may be made with them.
 */

import type { TemplatePlace } from '#domain/templates/check.ts'
import { readable } from '../packages/markup.ts'
import { partText } from '../packages/parts.ts'
import { shortened } from './placeholder-text.ts'
import type { TemplateFile } from './template-file.ts'

export interface Remaining {
  readonly key: string
  readonly around: string
  readonly place: TemplatePlace
}

const xmlParts = /\.(xml|rels|vml)$/i
/** Their paragraphs are read and filled as texts; only what stands around those is looked at here. */
const filledParts =
  /^word\/(document\d*|header\d*|footer\d*|footnotes|endnotes|comments|charts\/[^/]+|diagrams\/[^/]+|drawings\/[^/]+)\.xml$|^xl\/(worksheets|drawings|charts|diagrams)\/[^/]+\.xml$|^xl\/(sharedStrings|comments[^/]*)\.xml$/i
/** Text that is read elsewhere; the fallback of a box says the same once more. */
const readTexts = /<(w:t|a:t|t|v)(\s[^>]*)?>[^<]*<\/\1>/g
/** What every file gets anew. */
const rewritten = /<(dc:title|dc:creator|cp:lastModifiedBy)>[^<]*<\/\1>/g
const whole = /\{\{([^{}<>]{1,80})\}\}/g

export function remaining({ parts }: Pick<TemplateFile, 'parts'>): Remaining[] {
  return [...parts.keys()].flatMap((name) => {
    if (!xmlParts.test(name)) return []
    const xml = decoded(partText(parts, name))
    if (!xml.includes('{{')) return []
    const looked = xml.replace(filledParts.test(name) ? readTexts : rewritten, '')
    return [...looked.matchAll(whole)].map((found) => ({
      key: readable(found[1] ?? '').trim(),
      around: shortened(readable(found[0])),
      place: placeIn(name, looked, found.index),
    }))
  })
}

/** An address of a link has its braces as %7B and %7D. */
const decoded = (xml: string): string =>
  /%7b%7b/i.test(xml) ? xml.replace(/%7b/gi, '{').replace(/%7d/gi, '}') : xml

function placeIn(name: string, xml: string, at: number): TemplatePlace {
  if (/\.rels$/i.test(name)) return 'field'
  const tag = xml.slice(Math.max(0, xml.lastIndexOf('<', at)), at)
  if (/^<(\w+:)?(docPr|cNvPr|shape|imagedata|rect)\b/.test(tag)) return 'picture'
  if (/^<w:delText/.test(tag)) return 'deleted'
  if (/^<w:(instrText|fldSimple|hyperlink|docPartObj|alias|tag)\b/.test(tag)) return 'field'
  if (/^xl\//i.test(name)) return 'sheet'
  return filledParts.test(name) ? 'field' : 'property'
}

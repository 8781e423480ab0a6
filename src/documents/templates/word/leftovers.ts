/** What a template brings beside its text that no official document may have: changes under review, comments. */

import type { TemplateFinding } from '#domain/templates/check.ts'
import { readable } from '../../packages/markup.ts'
import { partText } from '../../packages/parts.ts'
import { shortened } from '../placeholder-text.ts'
import type { TemplateFile } from '../template-file.ts'

const parts = /^word\/(document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml$/i
const changes = /<w:(ins|del|moveFrom|moveTo|cellIns|cellDel)\b[^>]*>/g
const paragraphEnd = '</w:p>'

/** Each kind told once, with the first place. */
export function leftovers(file: Pick<TemplateFile, 'parts'>): TemplateFinding[] {
  const texts = [...file.parts.keys()].filter((name) => parts.test(name))
  return [...texts.flatMap((name) => tracked(partText(file.parts, name))).slice(0, 1), ...commented(file)]
}

function tracked(xml: string): TemplateFinding[] {
  const [first] = xml.matchAll(changes)
  if (!first) return []
  const from = xml.lastIndexOf('<w:p', first.index)
  const to = xml.indexOf(paragraphEnd, first.index)
  const around = said(xml.slice(Math.max(0, from), to === -1 ? undefined : to))
  return [{ code: 'tracked', key: '', around, place: 'text', offered: '' }]
}

function commented({ parts: all }: Pick<TemplateFile, 'parts'>): TemplateFinding[] {
  const xml = partText(all, 'word/comments.xml')
  if (!/<w:comment\b/.test(xml)) return []
  return [{ code: 'commented', key: '', around: said(xml), place: 'comment', offered: '' }]
}

const said = (xml: string): string => shortened(readable(xml.replace(/<[^>]*>/g, '')))

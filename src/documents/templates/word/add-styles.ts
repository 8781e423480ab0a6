/** Gives a filled Word template the styles that the blocks in it are set in, unless it has its own of the same name. */

import { attributeOf, type Tag, tagsOf } from '../../packages/markup.ts'

interface Style {
  readonly id: string
  readonly name: string
  /** Ids of styles it rests on or goes with. */
  readonly needs: readonly string[]
  readonly xml: string
}

/** Paragraph, character and table styles as the XML has them. */
const stylesOf = (xml: string): Style[] =>
  [...xml.matchAll(/<w:style\b[^>]*>[\s\S]*?<\/w:style>/g)].map(([style]) => {
    const tags = [...tagsOf(style)].filter(({ kind }) => kind !== 'close')
    const first = (name: string) =>
      tags.flatMap((tag) => (tag.name === name ? value(style, tag) : []))[0] ?? ''
    const [own] = tags
    return {
      id: (own && attributeOf(style, own, 'w:styleId')) ?? '',
      name: first('w:name'),
      needs: tags.flatMap((tag) => (relations.has(tag.name) ? value(style, tag) : [])),
      xml: style,
    }
  })

const value = (xml: string, tag: Tag): string => attributeOf(xml, tag, 'w:val') ?? ''

const relations = new Set(['w:basedOn', 'w:next', 'w:link'])
const references = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle'])
/** Word writes the names of its own styles in either case. */
const plain = (name: string): string => name.toLowerCase()

const styleIn = (xml: string, tag: Tag): string | null =>
  references.has(tag.name) && tag.kind !== 'close' ? attributeOf(xml, tag, 'w:val') : null

export interface Styled {
  readonly document: string
  readonly styles: string
}

/**
 * The document with its references to our styles turned to the template's own of the same name, and the template's
 * styles with those of ours that it lacks. Word of another language renames the ids of styles, never their names.
 */
export function withStyles({ document, styles }: Styled, ours: string): Styled {
  const theirs = stylesOf(styles)
  const ids = new Set(theirs.map(({ id }) => id))
  const byName = new Map(theirs.map(({ id, name }) => [plain(name), id]))
  const known = new Map(stylesOf(ours).map((style) => [style.id, style]))
  const renamed = new Map<string, string>()
  const added = new Map<string, Style>()
  const take = (id: string): void => {
    const style = known.get(id)
    if (!style || ids.has(id) || added.has(id) || renamed.has(id)) return
    const own = byName.get(plain(style.name))
    if (own !== undefined) return void renamed.set(id, own)
    added.set(id, style)
    style.needs.forEach(take)
  }
  for (const tag of tagsOf(document)) take(styleIn(document, tag) ?? '')
  const refer = (xml: string) => turned(xml, renamed)
  const more = [...added.values()].map(({ xml }) => refer(xml)).join('')
  return {
    document: refer(document),
    styles: more === '' ? styles : opened(styles).replace(/<\/w:styles>\s*$/, () => `${more}</w:styles>`),
  }
}

/** A style sheet without styles is one tag. */
const opened = (styles: string): string =>
  styles.replace(/<w:styles([^>]*?)\/>\s*$/, '<w:styles$1></w:styles>')

function turned(xml: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return xml
  return xml.replace(
    /<w:(pStyle|rStyle|tblStyle|basedOn|next|link)\s+w:val="([^"]*)"\s*\/>/g,
    (all, tag: string, id: string) => {
      const own = renamed.get(id)
      return own === undefined ? all : `<w:${tag} w:val="${own}"/>`
    },
  )
}

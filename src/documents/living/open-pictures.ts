/** The pictures that stand for charts in an OpenDocument file: once a chart is refreshed they show old numbers, so they go. */

import { attributeOf, type Edit, edited, type Tag, tagsOf } from '../packages/markup.ts'
import { type Parts, setPart } from '../packages/parts.ts'
import { type LivingFile, textOf } from './living-file.ts'
import { isOpenChart } from './open-chart.ts'

const manifest = 'META-INF/manifest.xml'

/** A picture in a frame, beside the object it stands for. */
interface Picture {
  readonly object: string
  readonly part: string
}

/**
 * Takes the pictures of all charts out of the manifest and says which parts of the package they are: a program that
 * has no picture draws the chart. All go, for LibreOffice stores them one name off: the picture of a refreshed chart
 * may lie under the name of another. Pictures of other objects stay, and so does the text, which still names them.
 */
export function withoutPictures(file: LivingFile, changed: Parts): ReadonlySet<string> {
  const pictures = file.textParts.flatMap((name) => picturesIn(textOf(file, name)))
  const kept = new Set(pictures.filter(({ object }) => !isChart(file, object)).map(({ part }) => part))
  const gone = new Set(
    [...file.parts.keys()].filter((name) => name.startsWith('ObjectReplacements/') && !kept.has(name)),
  )
  if (file.parts.has(manifest)) setPart(changed, manifest, withoutEntries(textOf(file, manifest), gone))
  return gone
}

const isChart = (file: LivingFile, object: string): boolean =>
  isOpenChart(textOf(file, `${object}/content.xml`))

const withoutEntries = (xml: string, gone: ReadonlySet<string>): string =>
  edited(
    xml,
    [...tagsOf(xml)]
      .filter(({ name }) => name === 'manifest:file-entry')
      .filter((tag) => gone.has(attributeOf(xml, tag, 'manifest:full-path') ?? ''))
      .map(({ from, to }): Edit => ({ from: lineOf(xml, from), to, xml: '' })),
  )

/** With the blanks before it. */
function lineOf(xml: string, at: number): number {
  let from = at
  while (from > 0 && /\s/.test(xml.charAt(from - 1))) from -= 1
  return from
}

/** Pictures of a frame that holds an object before them. */
function picturesIn(xml: string): Picture[] {
  const pictures: Picture[] = []
  let object: string | null = null
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'draw:frame') object = null
    else if (tag.kind === 'close') continue
    else if (tag.name === 'draw:object') object = hrefOf(xml, tag)
    else if (tag.name === 'draw:image' && object !== null) pictures.push({ object, part: hrefOf(xml, tag) })
  }
  return pictures
}

const hrefOf = (xml: string, tag: Tag): string =>
  (attributeOf(xml, tag, 'xlink:href') ?? '').replace(/^\.\//, '')

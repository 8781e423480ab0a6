/** A table or chart at its place in the text, drawn as it will be printed: in the editor and where it is only read. */

import type { PlacedShown } from './outside.ts'

export function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.textContent = text
  return made
}

function row(cells: readonly string[], tag: 'th' | 'td'): HTMLElement {
  const made = element('tr', '')
  for (const cell of cells) made.append(element(tag, '', cell))
  return made
}

function drawnTable({ head: heads, rows }: PlacedShown): HTMLElement {
  const table = element('table', 'placed-rows')
  const [head, body] = [element('thead', ''), element('tbody', '')]
  head.append(row(heads, 'th'))
  body.append(
    ...rows.map((cells) => {
      const made = row(cells, 'td')
      // A group of rows is headed by one cell.
      if (cells.length === 1) made.firstElementChild?.setAttribute('colspan', String(heads.length))
      return made
    }),
  )
  table.append(head, body)
  return table
}

type Bars = PlacedShown['bars']

/** Bars one below the other, parted where they have parts; every figure is said in words too. */
function drawnBars(bars: Bars, line: number): HTMLElement {
  const drawn = element('div', 'placed-bars')
  const lengths = bars.map(({ parts }) => parts.reduce((sum, { size }) => sum + size, 0))
  // Rates are fractions of one: whatever is longest fills the track.
  const longest = Math.max(...lengths, line) || 1
  for (const { label, parts } of bars) {
    const track = element('span', 'placed-track')
    parts.forEach(({ size, text }, at) => {
      // What nobody reported is blank, not nothing.
      if (text === '') return
      const part = element(
        'span',
        `placed-part placed-part-${at % 6}`,
        parts.length > 1 && size > 0 ? text : '',
      )
      part.style.width = `${(size / longest) * 100}%`
      track.append(part)
    })
    if (parts.length === 1) track.append(element('span', 'placed-value', parts[0]?.text ?? ''))
    if (line > 0) {
      const mark = element('span', 'placed-line')
      mark.style.setProperty('--at', String(line / longest))
      track.append(mark)
    }
    drawn.append(element('span', 'placed-bar-label', label), track)
  }
  return drawn
}

/** What each tone means; nothing where bars have no parts. */
function legend(bars: Bars): HTMLElement[] {
  const [first] = bars
  if (!first || first.parts.length < 2) return []
  const drawn = element('p', 'placed-legend')
  first.parts.forEach(({ series }, at) => {
    drawn.append(element('span', `placed-tone placed-part-${at % 6}`), element('span', '', series))
  })
  return [drawn]
}

export function drawPlaced(dom: HTMLElement, placed: PlacedShown | undefined, lost: string): void {
  dom.replaceChildren(element('p', 'placed-label', placed ? placed.label : lost))
  if (!placed) return
  if (placed.bars.length > 0) dom.append(drawnBars(placed.bars, placed.line), ...legend(placed.bars))
  if (placed.rows.length > 0) dom.append(drawnTable(placed))
  if (placed.count) dom.append(element('p', 'placed-count', placed.count))
}

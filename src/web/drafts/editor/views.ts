/** Figures, tables and charts inside the text: shown as they stand in the data, and not to be written in. */

import type { Node } from 'prosemirror-model'
import type { Decoration, NodeViewConstructor } from 'prosemirror-view'
import type { FigureShown, PlacedShown } from './outside.ts'

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.textContent = text
  return made
}

const told = <Shown>(decorations: readonly Decoration[], name: 'figure' | 'placed'): Shown | undefined =>
  decorations.map(({ spec }) => spec[name]).find((one) => one !== undefined)

export interface ViewWords {
  /** A figure that the data do not hold any more. */
  readonly lost: string
  readonly estimate: string
}

function drawFigure(dom: HTMLElement, figure: FigureShown | undefined, words: ViewWords): void {
  dom.className = figure ? (figure.estimate ? 'figure figure-estimate' : 'figure') : 'figure figure-lost'
  dom.textContent = figure ? figure.text : words.lost
  dom.title = figure ? [figure.label, figure.estimate ? words.estimate : ''].filter(Boolean).join(' · ') : ''
}

export const figureView =
  (words: ViewWords): NodeViewConstructor =>
  (node, _view, _getPos, decorations) => {
    const dom = element('span', 'figure')
    dom.contentEditable = 'false'
    dom.dataset.figure = node.attrs.key
    drawFigure(dom, told(decorations, 'figure'), words)
    return {
      dom,
      update(next: Node, outer: readonly Decoration[]) {
        if (next.type !== node.type || next.attrs.key !== dom.dataset.figure) return false
        drawFigure(dom, told(outer, 'figure'), words)
        return true
      },
      ignoreMutation: () => true,
    }
  }

function row(cells: readonly string[], tag: 'th' | 'td'): HTMLElement {
  const made = element('tr', '')
  for (const cell of cells) made.append(element(tag, '', cell))
  return made
}

function drawPlaced(dom: HTMLElement, placed: PlacedShown | undefined, words: ViewWords): void {
  const caption = element('p', 'placed-label', placed ? placed.label : words.lost)
  dom.replaceChildren(caption)
  if (!placed || placed.rows.length === 0) return
  const table = element('table', 'placed-rows')
  const [head, body] = [element('thead', ''), element('tbody', '')]
  head.append(row(placed.head, 'th'))
  body.append(
    ...placed.rows.map((cells) => {
      const made = row(cells, 'td')
      // A group of rows is headed by one cell.
      if (cells.length === 1) made.firstElementChild?.setAttribute('colspan', String(placed.head.length))
      return made
    }),
  )
  table.append(head, body)
  dom.append(table, element('p', 'placed-count', placed.count))
}

export const placedView =
  (words: ViewWords): NodeViewConstructor =>
  (node, _view, _getPos, decorations) => {
    const dom = element('div', `placed placed-${node.type.name}`)
    dom.contentEditable = 'false'
    let shown = told<PlacedShown>(decorations, 'placed')
    drawPlaced(dom, shown, words)
    return {
      dom,
      update(next: Node, outer: readonly Decoration[]) {
        if (next.type !== node.type || next.attrs.key !== node.attrs.key) return false
        const now = told<PlacedShown>(outer, 'placed')
        if (now !== shown) drawPlaced(dom, now, words)
        shown = now
        return true
      },
      ignoreMutation: () => true,
    }
  }

/** Figures, tables and charts inside the text: shown as they stand in the data, and not to be written in. */

import type { Node } from 'prosemirror-model'
import type { Decoration, NodeViewConstructor } from 'prosemirror-view'
import type { FigureShown, PlacedShown } from './outside.ts'
import { drawPlaced, element } from './placed.ts'

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

export const placedView =
  (words: ViewWords): NodeViewConstructor =>
  (node, _view, _getPos, decorations) => {
    const dom = element('div', `placed placed-${node.type.name}`)
    dom.contentEditable = 'false'
    let shown = told<PlacedShown>(decorations, 'placed')
    drawPlaced(dom, shown, words.lost)
    return {
      dom,
      update(next: Node, outer: readonly Decoration[]) {
        if (next.type !== node.type || next.attrs.key !== node.attrs.key) return false
        const now = told<PlacedShown>(outer, 'placed')
        if (now !== shown) drawPlaced(dom, now, words.lost)
        shown = now
        return true
      },
      ignoreMutation: () => true,
    }
  }

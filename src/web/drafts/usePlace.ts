/** Where in the text one points: the block, and the words chosen in it. */

import { useEffect, useState } from 'react'

import { limits } from '#domain/drafts/limits.ts'
import type { ChosenPlace } from './desk.ts'
import { type Held, makeHeld } from './held.ts'

/** As much of a block as tells it from its neighbours. */
const beginning = 16

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)

function placeOf(selection: Selection | null): ChosenPlace | null {
  if (!selection?.anchorNode || !selection.focusNode) return null
  const block = elementOf(selection.anchorNode)?.closest('[data-block]')
  const section = block?.closest('[data-section]')
  if (!(block instanceof HTMLElement) || !(section instanceof HTMLElement)) return null
  const { block: blockId = '' } = block.dataset
  const { section: sectionId = '' } = section.dataset
  // Words of several blocks are not one place: the first block is.
  const within = block.contains(selection.focusNode)
  const quote = within ? selection.toString().trim().slice(0, limits.quote) : ''
  return { sectionId, blockId, quote, begin: (block.textContent ?? '').slice(0, beginning) }
}

/** It stays while a comment on it is written elsewhere on the page. */
export function usePlace(): Held<ChosenPlace | null> {
  const [place] = useState(() => makeHeld<ChosenPlace | null>(null))
  useEffect(() => {
    const look = () => {
      const found = placeOf(document.getSelection())
      if (found) place.set(found)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [place])
  return place
}

/** Where a figure comes from: an official one names its publisher and publication, every other one its source. */

import { doubt, type Guard } from './guarded.ts'

/**
 * Blocks an official or revised figure entered by itself without publisher and publication (D1). A unit's entry has
 * one line for it: where that is empty a firm figure wants a sentence, an estimate is noted.
 */
export const sourceGuard: Guard = (figure, { origin }) => {
  const { grade, publisher, publication } = figure
  const isFirm = grade === 'official' || grade === 'revised'
  const isNamed = publisher.trim() !== '' && publication.trim() !== ''
  if (isFirm && origin === 'value' && !isNamed) return [doubt('publisher-missing', 'error', { found: grade })]
  if (figure.source.trim() !== '' || isNamed) return []
  return [doubt('source-missing', grade === 'estimate' ? 'note' : 'warning', { found: grade })]
}

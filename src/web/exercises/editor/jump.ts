/** Leads to the field of a place in the definition, or to what holds it. */

/** The element whose id is the longest beginning of the path. */
function elementAt(path: string): HTMLElement | null {
  const found = document.getElementById(path)
  if (found || path === '') return found
  return elementAt(path.replace(/(\.?[^.[\]]+|\[\d+\])$/, ''))
}

/** After the part that holds it was put on the screen. */
export function jumpTo(path: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const element = elementAt(path)
      element?.scrollIntoView({ block: 'center' })
      element?.focus({ preventScroll: true })
    }),
  )
}

/** The page's nonce: every style element the program makes carries it, so that a strict policy holds. */

const holder = document.querySelector('meta[property="csp-nonce"]')

/** Browsers hide the attribute from scripts of other origins but keep the property. */
export const nonce = holder instanceof HTMLMetaElement ? holder.nonce : ''

const makeElement = document.createElement.bind(document)

/** Some libraries make style elements without asking for a nonce; they get it here. */
export function giveStylesTheNonce(): void {
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = makeElement(name, options)
    if (nonce && name.toLowerCase() === 'style') element.nonce = nonce
    return element
  }
}

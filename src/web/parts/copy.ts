/** Puts a text on the clipboard. */

/** Pages of an intranet without https have no clipboard of their own: there the old command is used. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const holder = document.createElement('textarea')
    holder.value = text
    holder.className = 'only-read'
    document.body.append(holder)
    holder.select()
    const isCopied = document.execCommand('copy')
    holder.remove()
    return isCopied
  }
}

/** PDF files made of papers that are not stored: kept by the hash of the paper, as many as have room. */

interface Kept {
  readonly pdf: Uint8Array
}

/** Some hundreds of papers, or some long reports. */
const room = 32 * 1024 * 1024

export function createKeptPdfs<Made extends Kept>(bytes = room) {
  /** Longest unused first. */
  const kept = new Map<string, Made>()
  let used = 0
  const forget = (key: string) => {
    used -= kept.get(key)?.pdf.byteLength ?? 0
    kept.delete(key)
  }
  return {
    get(key: string): Made | undefined {
      const found = kept.get(key)
      if (found) {
        kept.delete(key)
        kept.set(key, found)
      }
      return found
    },
    keep(key: string, made: Made): void {
      forget(key)
      if (made.pdf.byteLength > bytes) return
      kept.set(key, made)
      used += made.pdf.byteLength
      while (used > bytes) {
        const [oldest] = kept.keys()
        if (oldest === undefined) return
        forget(oldest)
      }
    },
  }
}

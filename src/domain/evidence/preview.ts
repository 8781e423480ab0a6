/** Which files a browser may show in a window of its own, judged by their first bytes and never by their name. */

export const previewTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'text/plain; charset=utf-8',
] as const
export type PreviewType = (typeof previewTypes)[number]

const starts: readonly { readonly type: PreviewType; readonly bytes: readonly number[] }[] = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
]

/** The type under which the file can be shown; null for one that is only handed out. */
export function previewType(name: string, bytes: Uint8Array): PreviewType | null {
  const known = starts.find((start) => start.bytes.every((byte, at) => bytes[at] === byte))
  if (known) return known.type
  return /\.txt$/i.test(name) && isPlainText(bytes) ? 'text/plain; charset=utf-8' : null
}

/** Text has no control characters but tab, line feed and carriage return. */
const isPlainText = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)

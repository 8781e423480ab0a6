/** Signs that Word writes by the place they have in a font of symbols, as the letters everybody knows. */

const wingdings =
  '6c● 6d❍ 6e■ 6f□ 71❑ 72❒ 74◆ 75◆ 76❖ 77⬥ 9f• a1○ a7▪ a8□ ab★ d8➢ df← e0→ e1↑ e2↓ e8➔ f0⇨ fb✗ fc✓ fd☒ fe☑'
const symbol =
  '2b+ 2d− 3c< 3d= 3e> 61α 62β 64δ 67γ 6cλ 6dμ 70π 73σ 44Δ 53Σ 57Ω a3≤ a5∞ ab↔ ac← ad↑ ae→ af↓ b0° b1± b2″ b3≥ b4× b8÷ b9≠ bb≈ bc… d7⋅ e5∑ d6√ a2′'
const wingdings2 = '4f✗ 50✓ 51☒ 52☑ 53☒ 54☒ a3□ 2a□ 30□'

const listOf = (text: string): ReadonlyMap<number, string> =>
  new Map(text.split(' ').map((one) => [Number.parseInt(one.slice(0, 2), 16), one.slice(2)]))

const fonts: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['wingdings', listOf(wingdings)],
  ['wingdings 2', listOf(wingdings2)],
  ['symbol', listOf(symbol)],
])

/** What stands for a sign nobody can name: it must not vanish, or a text would say something else without it. */
const unnamed = '〓'

/** The sign of `w:sym`; places in a font of symbols lie in the private area or below. */
export function symbolText(font: string, char: string): string {
  const code = Number.parseInt(char, 16)
  if (!Number.isFinite(code) || code > 0x10ffff) return unnamed
  const own = fonts.get(font.toLowerCase())
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (own) return own.get(place) ?? unnamed
  return code >= 0xe000 && code <= 0xf8ff ? unnamed : String.fromCodePoint(code)
}

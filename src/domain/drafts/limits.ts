/** How much a section of a draft holds. */

export const limits = {
  blocks: 3000,
  /** Texts and figures in one heading or paragraph. */
  inlines: 400,
  /** Characters of one piece of text. */
  text: 20_000,
  /** Characters of a whole section. */
  section: 300_000,
  title: 200,
  sections: 300,
  authors: 50,
  comment: 4000,
  quote: 500,
} as const

/** Minutes for which a section stays locked after its holder last wrote or renewed. */
export const lockMinutes = 15

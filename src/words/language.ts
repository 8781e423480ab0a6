/** The languages of the screens. Official documents are Chinese. */

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** One text in every language. `{{name}}` stands for a detail given when it is said. */
export interface Wording {
  readonly zh: string
  readonly en: string
}

export type Topic = Readonly<Record<string, Wording>>

/** The fonts of official documents, in the three sets offices have. */

import { defaultFonts, type FontChoice, type FontSchemeName } from '#domain/reports/font-choice.ts'

export interface FontScheme {
  /** Text 仿宋. */
  readonly text: string
  /** Second level and remarks 楷体. */
  readonly script: string
  /** First level and table heads 黑体. */
  readonly heavy: string
  /** Titles 小标宋. */
  readonly title: string
  /** Page numbers 宋体. */
  readonly song: string
  /** Letters and digits. */
  readonly latin: string
}

export const fontSchemes = {
  /** The GB2312 set most offices have installed. */
  A: {
    text: '仿宋_GB2312',
    script: '楷体_GB2312',
    heavy: '黑体',
    title: '方正小标宋简体',
    song: '宋体',
    latin: 'Times New Roman',
  },
  /** What every Windows has. */
  B: {
    text: '仿宋',
    script: '楷体',
    heavy: '黑体',
    title: '华文中宋',
    song: '宋体',
    latin: 'Times New Roman',
  },
  /** The Founder set with the large character range. */
  C: {
    text: '方正仿宋_GBK',
    script: '方正楷体_GBK',
    heavy: '方正黑体_GBK',
    title: '方正小标宋_GBK',
    song: '宋体',
    latin: 'Times New Roman',
  },
} as const satisfies Record<FontSchemeName, FontScheme>

export function fontsOf({ scheme, digits }: FontChoice = defaultFonts): FontScheme {
  const fonts: FontScheme = fontSchemes[scheme]
  return digits === 'latin' ? fonts : { ...fonts, latin: fonts.text }
}

/** Names a machine without the font looks under next. */
export const otherNames: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  方正小标宋简体: '华文中宋',
  仿宋: 'FangSong',
  楷体: 'KaiTi',
  华文中宋: 'STZhongsong',
  方正仿宋_GBK: '仿宋',
  方正楷体_GBK: '楷体',
  方正黑体_GBK: '黑体',
  方正小标宋_GBK: '方正小标宋简体',
  黑体: 'SimHei',
  宋体: 'SimSun',
}

/** What a run's font option is: the Chinese font for Chinese characters and marks, the Latin one for the rest. */
export const fontOf = (scheme: FontScheme, chinese: string) => ({
  ascii: scheme.latin,
  hAnsi: scheme.latin,
  cs: scheme.latin,
  eastAsia: chinese,
  hint: 'eastAsia',
})

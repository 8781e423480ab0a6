/** What an official document says: Chinese, with its `{{names}}` filled. */

import type { Wording } from './language.ts'

/** A name without a detail says nothing. */
export const officialWording = (
  { zh }: Wording,
  details: Readonly<Record<string, string | number>> = {},
): string => zh.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(details[name] ?? ''))

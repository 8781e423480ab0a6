/** A title as it stands inside book marks 《》. */

/** Book marks inside book marks are single ones 〈〉 (GB/T 15834-2011, 4.15). */
export const innerTitle = (title: string): string => title.replaceAll('《', '〈').replaceAll('》', '〉')

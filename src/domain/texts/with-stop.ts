/** A text that somebody wrote as the sentence it becomes. */

/** With a full stop where it ends with no mark of its own; '' stays ''. */
export const withStop = (text: string): string => {
  const bare = text.trim()
  return bare === '' || /[。！？…][”’）]?$|[.!?：；]$/.test(bare)
    ? bare
    : `${bare.replace(/[，、,;]$/, '')}。`
}

/** Whether a file about to be printed is a Word file or a workbook: by what it holds, whatever it is called. */

import { unzipSync } from 'fflate'

export function printedKind(bytes: Uint8Array): 'docx' | 'xlsx' {
  let isWorkbook = false
  // Names are all that is looked at: nothing is unpacked.
  unzipSync(bytes, {
    filter: ({ name }) => {
      isWorkbook ||= /^xl\//i.test(name)
      return false
    },
  })
  return isWorkbook ? 'xlsx' : 'docx'
}

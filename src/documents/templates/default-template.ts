/** The shipped template of each kind: what a user takes as a start, changes in Word or WPS, and brings back. */

import type { ISectionOptions } from 'docx'
import type { TemplateFormat, TemplateKind } from '#domain/templates/kind.ts'
import { templates } from '#words/templates.ts'
import { fontsOf } from '../official-format/fonts.ts'
import { officialFile } from '../official-format/package.ts'
import { officialStyles } from '../official-format/styles.ts'
import { undated } from '../packages/parts.ts'
import type { ReceiptForm } from '../reports/contact-receipt.ts'
import { formSections, formWorkbook } from './defaults/form.ts'
import { letterSections, receiptSections, redHeadSections } from './defaults/papers.ts'
import { adjustmentSections, briefSections, commentSections } from './defaults/records.ts'
import { congressSections, outlineSections, shortSections, unitSections } from './defaults/report.ts'

export interface DefaultTemplate {
  readonly kind: TemplateKind
  readonly format: TemplateFormat
  /** The exercise's own receipt, for its heads. */
  readonly receipt: Pick<ReceiptForm, 'columns'>
}

export async function defaultTemplate({ kind, format, receipt }: DefaultTemplate): Promise<Uint8Array> {
  if (kind === 'form' && format === 'xlsx') return formWorkbook()
  return officialFile({
    document: {
      title: templates[`kind_${kind}`].zh,
      styles: officialStyles(fontsOf()),
      evenAndOddHeaderAndFooters: true,
      sections: sectionsOf(kind, receipt),
    },
    issuer: templates.defaultIssuer.zh,
    datedOn: undated,
    ownPart: null,
  })
}

function sectionsOf(kind: TemplateKind, receipt: Pick<ReceiptForm, 'columns'>): ISectionOptions[] {
  switch (kind) {
    case 'outline_report':
    case 'special_report':
    case 'theme_report':
    case 'third_party_report':
      return outlineSections()
    case 'congress_report':
      return congressSections()
    case 'short_report':
      return shortSections()
    case 'unit_report':
      return unitSections()
    case 'letter':
      return letterSections()
    case 'red_head':
      return redHeadSections()
    case 'receipt':
      return receiptSections(receipt)
    case 'leader_brief':
      return briefSections()
    case 'comment_table':
      return commentSections()
    case 'adjustment':
      return adjustmentSections()
    case 'form':
      return formSections()
  }
}

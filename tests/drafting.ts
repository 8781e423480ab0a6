/** Writing a report's draft over HTTP, for the stories that do. */

import type { SectionView } from '#contract/draft-sections.ts'
import type { DraftAnswer, DraftView, Insertable, SectionSummary } from '#contract/drafts.ts'
import type { DraftBlock, DraftDocument } from '#domain/drafts/document.ts'
import type { Browser } from './browser.ts'
import { json } from './exercise.ts'

export const draftOf = async (browser: Browser, reportId: string): Promise<DraftView> => {
  const { draft } = await json<DraftAnswer>(browser.get(`/api/reports/${reportId}/draft`))
  if (!draft) throw new Error('nobody started a draft')
  return draft
}

export async function startDraft(browser: Browser, reportId: string): Promise<DraftView> {
  await json(browser.post(`/api/reports/${reportId}/draft`, {}))
  return draftOf(browser, reportId)
}

export function sectionNamed({ sections }: DraftView, title: string): SectionSummary {
  const section = sections.find((one) => one.title.includes(title))
  if (!section) throw new Error(`no section ${title} among ${sections.map((one) => one.title).join('、')}`)
  return section
}

export const readSection = (browser: Browser, id: string): Promise<SectionView> =>
  json<SectionView>(browser.get(`/api/draft-sections/${id}`))

export const lock = (browser: Browser, id: string): Promise<Response> =>
  browser.post(`/api/draft-sections/${id}/lock`, {})

export const save = (
  browser: Browser,
  { id }: { id: string },
  wanted: { basedOn: number; document: DraftDocument },
): Promise<Response> => browser.post(`/api/draft-sections/${id}/versions`, wanted)

/** The document with further blocks at its end. */
export const withBlocks = (document: DraftDocument, ...blocks: DraftBlock[]): DraftDocument => ({
  ...document,
  content: [...document.content, ...blocks],
})

/** A paragraph of the writer's own; `figures` are bound after its text. */
export const written = (id: string, text: string, ...figures: readonly string[]): DraftBlock => ({
  type: 'paragraph',
  attrs: { id, origin: null, source: null, cited: false, gap: false },
  content: [{ type: 'text', text }, ...figures.map((key) => ({ type: 'binding' as const, attrs: { key } }))],
})

export async function insertable(browser: Browser, reportId: string, query: string): Promise<Insertable> {
  const path = `/api/reports/${reportId}/draft/figures?query=${encodeURIComponent(query)}`
  const { insertables } = await json<{ insertables: Insertable[] }>(browser.get(path))
  const [first] = insertables
  if (!first) throw new Error(`nothing is called ${query}`)
  return first
}

export const arrange = (
  browser: Browser,
  draft: DraftView,
  change: (section: { id: string; leftOut: boolean; authors: string[] }) => object,
): Promise<Response> =>
  browser.send(`/api/reports/${draft.reportId}/draft/arrangement`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      edition: draft.edition,
      sections: draft.sections.map(({ id, leftOut, authors }) => ({
        ...{ id, leftOut, authors: authors.map((author) => author.id) },
        ...change({ id, leftOut, authors: authors.map((author) => author.id) }),
      })),
    }),
  })

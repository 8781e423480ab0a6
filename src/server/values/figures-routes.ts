/** Tables of figures over HTTP: out with the estimates, back in as a preview, then all or nothing. */

import * as contract from '#contract/figures.ts'
import { csvText } from '#domain/grids/csv-text.ts'
import { figureHeads } from '#domain/workbooks/figure-tables/figure-heads.ts'
import { gradeWords, periodHead } from '#domain/workbooks/heads.ts'
import { writeDocuments } from '../documents/recorded.ts'
import type { Router } from '../edge/router.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { mediaTypeOf } from '../files/queries.ts'
import { keepIntake } from '../intakes/queries.ts'
import { readUploaded } from '../intakes/reading.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { listEstimates } from './estimates.ts'
import {
  dropTable,
  enterFigures,
  figureItems,
  figureSurroundings,
  layFigures,
  readFigures,
} from './figures.ts'
import { figureRows, figuresView } from './figures-view.ts'

export function serveFigures(router: Router, services: Services): void {
  serveUpload(router, services)
  serveEnding(router, services)
}

function serveUpload(router: Router, { door }: Services): void {
  router.serve(contract.downloadEstimates, async ({ actor, permit, now }) => {
    permit(null)
    const { rows } = await door.read(actor, async (tx) => listEstimates(tx, actor, await todayOf(tx, now)))
    const table = rows
      .filter(({ due }) => due)
      .map((row) => {
        const known = [
          row.plan,
          row.name,
          periodHead(row.period),
          row.figure,
          gradeWords[row.grade],
          row.asOf,
          row.unit,
        ]
        return [
          ...known,
          ...Object.keys(figureHeads)
            .slice(known.length)
            .map(() => ''),
        ]
      })
    const bytes = new TextEncoder().encode(csvText(Object.values(figureHeads), table))
    return { name: '预计数替换表.csv', mediaType: 'text/csv', bytes }
  })

  router.serve(contract.uploadFigures, async ({ actor, file, permit, now: at }) => {
    permit(null)
    // The file is read and laid outside any transaction: it may take seconds.
    const { grids } = await readUploaded(file.bytes)
    const items = await door.read(actor, figureItems)
    const table = await readFigures(grids, items)
    const surroundings = await door.read(actor, async (tx) =>
      figureSurroundings(tx, table, await todayOf(tx, at)),
    )
    const { parsed, findings } = await layFigures(table, surroundings)
    const upload = { name: file.name, mediaType: mediaTypeOf(file.name), bytes: file.bytes }
    const id = await door.write(actor, { name: 'figures.keep' }, async (tx, trail) => {
      const { id: subjectId } = await getEvaluation(tx)
      const kept = await keepIntake(tx, actor, {
        subjectId,
        unitId: null,
        file: upload,
        parsed,
        findings,
        at,
      })
      trail.subject(kept, { count: parsed.figures.length })
      return kept
    })
    return door.read(actor, async (tx) => figuresView(tx, actor, { id, today: await todayOf(tx, at) }))
  })
}

function serveEnding(router: Router, { door }: Services): void {
  router.serve(contract.getFigures, ({ actor, params, permit, now }) => {
    permit(null)
    return door.read(actor, async (tx) =>
      figuresView(tx, actor, { id: params.id, today: await todayOf(tx, now) }),
    )
  })

  router.serve(contract.getFigureRows, ({ actor, params, permit }) => {
    permit(null)
    return door.read(actor, (tx) => figureRows(tx, params))
  })

  router.serve(contract.confirmFigures, async ({ actor, params: { id }, permit, now: at }) => {
    permit(null)
    const action = { name: 'figures.enter', subject: id }
    await writeDocuments(door, { actor, action }, async (tx, trail, documents) =>
      enterFigures(tx, trail, { actor, id, today: await todayOf(tx, at), at, documents }),
    )
    return door.read(actor, async (tx) => figuresView(tx, actor, { id, today: await todayOf(tx, at) }))
  })

  router.serve(contract.dropFigures, ({ actor, params: { id }, permit, now: at }) => {
    permit(null)
    return door.write(actor, { name: 'figures.drop', subject: id }, async (tx) => {
      await dropTable(tx, actor, { id, at })
      return undefined
    })
  })
}

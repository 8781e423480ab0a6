/** One of everything that belongs to an evaluation, as addresses name it; rows nobody could make yet are written straight. */

import type { Browser } from './browser.ts'
import type { TestDatabase } from './database.ts'
import { type Exercise, json, look } from './exercise.ts'
import { makeOpinionSubjects } from './opinion-subjects.ts'

export interface Closing {
  readonly database: TestDatabase
  readonly exercise: Exercise
  readonly coordinator: Browser
  readonly unit: string
}

interface Found {
  readonly entry: string
  readonly entryVersion: string
  readonly unit: string
  readonly assignment: string
  readonly track: string
  readonly deadline: string
  readonly item: string
  readonly plan: string
  readonly outline: string
  readonly special: string
  readonly lead: string
  readonly person: string
}

async function find({ exercise, unit }: Closing): Promise<Found> {
  const [row] = await look<Found>(
    exercise,
    `select e.id as entry, v.id as "entryVersion", u.id as unit, a.id as assignment, a.track_id as track,
       d.id as deadline, i.id as item, i.plan_id as plan, r.id as outline, s.id as special, p.id as person,
       (select coordinator_unit_id from evaluation limit 1) as lead
     from entry e join unit u on u.id = e.unit_id join item i on i.id = e.item_id
       join assignment a on a.unit_id = u.id join "case" c on c.subject_id = a.id
       join deadline d on d.track_id = a.track_id
       join report r on r.kind = 'outline' join report s on s.kind = 'special'
       cross join (select id from entry_version limit 1) v
       join membership m on m.unit_id = u.id and m.role = 'contact' join person p on p.id = m.person_id
     where u.name = '${unit}' and i.kind = 'indicator' and c.state in ('draft', 'returned') limit 1`,
  )
  if (!row) throw new Error('the unit has nothing open')
  return row
}

/** Ids by the noun of an address, and what their bodies name. */
export async function makeClosedSubjects(closing: Closing): Promise<Record<string, string>> {
  const { coordinator, exercise } = closing
  const found = await find(closing)
  const made = await makeOpinionSubjects(exercise, coordinator, closing.unit)
  const upload = (path: string, name: string, bytes: string) => {
    const body = new FormData()
    body.set('file', new File([bytes], name))
    return json<{ id: string }>(coordinator.send(path, { method: 'POST', body }))
  }
  const { id: file } = await upload('/api/exchange-files', '来文.pdf', '%PDF-1.4')
  const theme = await json<{ summary: { id: string }; questions: { id: string }[] }>(
    coordinator.post('/api/themes', {
      ...{ kind: 'theme', title: '专题', basis: '', product: '', leadUnitId: found.unit, dueOn: null },
      ...{ memberIds: [], questions: [{ id: null, question: '问题', unitId: found.unit }] },
      items: [{ itemId: found.item, question: 0 }],
    }),
  )
  const letter = await json<{ id: string; content: object }>(
    coordinator.post('/api/letters', { kind: 'notice', assignmentIds: [], reportId: null }),
  )
  const mandate = await json<{ summary: { id: string } }>(
    coordinator.post('/api/mandates', {
      ...{ title: '第三方评估', engagement: 'tender', undertaking: '独立', institution: { name: '研究院' } },
      ...{ beginsOn: '2028-01-01', endsOn: '2028-12-31', hidesVerdicts: true, planIds: [found.plan] },
    }),
  )
  await json(coordinator.post(`/api/reports/${found.outline}/draft`, {}))
  const [section] = await look<{ id: string }>(exercise, 'select id from draft_section limit 1')
  const rows = await writeRows(closing, {
    ...{ ...found, file, section: section?.id ?? '', opinion: made.opinions ?? '' },
  })
  const { evaluations } = await json<{ evaluations: { id: string }[] }>(coordinator.get('/api/exercises'))
  return {
    ...{ ...found, ...made, ...rows, file },
    ...{ entries: found.entry, assignments: found.assignment, units: found.unit, contacts: found.unit },
    ...{ deadlines: found.deadline, items: found.item, indicators: found.item, reports: found.outline },
    ...{
      mandates: mandate.summary.id,
      letters: letter.id,
      content: JSON.stringify(letter.content),
      'draft-sections': section?.id ?? '',
    },
    ...{ themes: theme.summary.id, 'theme-questions': theme.questions[0]?.id ?? '' },
    ...{ cases: found.outline, exercises: evaluations[0]?.id ?? '' },
  }
}

/** What the course of an evaluation would bring about later. */
async function writeRows(
  { database, exercise: { tenantId } }: Closing,
  of: Found & { readonly file: string; readonly section: string; readonly opinion: string },
): Promise<Record<string, string>> {
  const id = () => crypto.randomUUID()
  const ids = {
    evidence: id(),
    'update-rounds': id(),
    updates: id(),
    'sampled-entries': id(),
    feedback: id(),
  }
  const more = {
    'update-notes': id(),
    'draft-comments': id(),
    templates: id(),
    version: id(),
    check: id(),
    point: id(),
  }
  const by = `'${of.person}', now()`
  const rows: readonly [string, string][] = [
    ['evidence (tenant_id, id, entry_id, file_id, note, created_by, created_at)', `'${ids.evidence}', '${of.entry}', '${of.file}', '', ${by}`],
    ['update_round (tenant_id, id, track_id, number, due_on, note, opened_by, opened_at)', `'${ids['update-rounds']}', '${of.track}', 1, '2028-12-01', '', ${by}`],
    ['unit_update (tenant_id, id, update_round_id, assignment_id)', `'${ids.updates}', '${ids['update-rounds']}', '${of.assignment}'`],
    ['"case" (tenant_id, id, process, subject_id)', `'${id()}', 'update', '${ids.updates}'`],
    ['sampling_check (tenant_id, id, track_id, way, seed, size, population, drawn_by, drawn_at)', `'${more.check}', '${of.track}', 'random', '1', 1, 1, ${by}`],
    ['sampled_entry (tenant_id, id, sampling_check_id, entry_id, entry_version_id, position, risks)', `'${ids['sampled-entries']}', '${more.check}', (select entry_id from guiheng.entry_version where id = '${of.entryVersion}'), '${of.entryVersion}', 0, '[]'`],
    ['report_version (tenant_id, id, report_id, number, variant, file_id, made_by, made_at, edition)', `'${more.version}', '${of.outline}', 1, 'final', '${of.file}', ${by}, 'standard'`],
    ['data_update_note (tenant_id, id, report_id, number, report_version_id, file_id, content, made_by, made_at)', `'${more['update-notes']}', '${of.outline}', 1, '${more.version}', '${of.file}', '{}', ${by}`],
    ['feedback (tenant_id, id, report_id, round, opening, closing, version, created_by, created_at, changed_by, changed_at)', `'${ids.feedback}', '${of.special}', 1, '', '', 1, ${by}, ${by}`],
    ['opinion_owner (tenant_id, opinion_id, unit_id, position)', `'${of.opinion}', '${of.unit}', 1`],
    [
      'template (tenant_id, id, kind, track_id, name)',
      `'${more.templates}', 'outline_report', '${of.track}', ''`,
    ],
    ['draft_comment (tenant_id, id, section_id, block_id, quote, text, version, written_by, written_at)', `'${more['draft-comments']}', '${of.section}', '${id()}', '', '意见', 0, ${by}`],
  ] // biome-ignore format: table
  await database.asSuperuser(async (client) => {
    for (const [into, values] of rows) {
      await client.query(`insert into guiheng.${into} values ('${tenantId}', ${values})`)
    }
  })
  return { ...ids, ...more }
}

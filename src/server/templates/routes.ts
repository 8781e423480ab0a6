/** Users' own templates over HTTP: uploading, checking, putting to use, samples, superiors' forms. */

import * as contract from '#contract/templates.ts'
import { compose } from '#documents/composing/compose.ts'
import { outsideOf, refuseOutside } from '#documents/reading/outside/outside.ts'
import { Refusal } from '#domain/refusal.ts'
import { isBlocking } from '#domain/templates/check.ts'
import { keysOf } from '#domain/templates/keys.ts'
import { formatsOf, templateKinds } from '#domain/templates/kind.ts'
import { templates as words } from '#words/templates.ts'
import type { Router } from '../edge/router.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { getFileBytes, mediaTypes } from '../files/queries.ts'
import { readUploaded } from '../intakes/reading.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { formMaterial } from './form-material.ts'
import { keysOfForms } from './keys.ts'
import { formInUse, getTemplate, getVersion, listScopes, listTemplates } from './queries.ts'
import { makeSample, sampleOf } from './samples.ts'
import { addVersion, chooseVersion } from './write.ts'

export function serveTemplates(router: Router, services: Services): void {
  serveReading(router, services)
  serveWriting(router, services)
  serveDownloads(router, services)
  serveForms(router, services)
}

function serveReading(router: Router, { door }: Services): void {
  router.serve(contract.listTemplates, ({ actor }) =>
    door.read(actor, async (tx) => {
      const own = await keysOfForms(tx)
      return {
        templates: await listTemplates(tx),
        scopes: await listScopes(tx),
        keys: templateKinds.map((kind) => ({ kind, keys: keysOf(kind, own) })),
      }
    }),
  )
}

function serveWriting(router: Router, { door }: Services): void {
  router.serve(contract.uploadTemplate, async ({ actor, params, file, now: at }) => {
    const { kind, reason, trackId = null, purpose = null } = params
    const name = kind === 'form' ? (params.name ?? '') : ''
    if (kind === 'form' && name === '') throw new Refusal('template-name-missing')
    // Read outside any transaction, in a thread of its own: it refuses what no file may hold.
    refuseOutside(outsideOf(await readUploaded(file.bytes)))
    const own = await door.read(actor, keysOfForms)
    const check = await compose({ kind: 'templateCheck', order: [file.bytes, { kind, purpose }, own] })
    return door.write(actor, { name: 'template.upload' }, async (tx, trail) => {
      const version = { kind, trackId, purpose, name, reason, file, check, at }
      const { templateId, number, sha256 } = await addVersion(tx, actor, version)
      trail.subject(templateId, { name: name || kind, version: number, sha256 })
      return getTemplate(tx, templateId)
    })
  })

  router.serve(contract.chooseTemplate, ({ actor, params: { id }, body, now: at }) =>
    door.write(actor, { name: 'template.choose', subject: id }, async (tx, trail) => {
      await chooseVersion(tx, actor, { ...body, templateId: id, at })
      const view = await getTemplate(tx, id)
      const number = view.versions.find((one) => one.id === view.inUse)?.number ?? 0
      trail.subject(id, { name: view.name || view.kind, version: number })
      return view
    }),
  )
}

function serveDownloads(router: Router, { door }: Services): void {
  router.serve(contract.downloadTemplate, ({ actor, params: { id } }) =>
    door.read(actor, async (tx) => {
      const { fileId, fileName: name, mediaType } = await getVersion(tx, id)
      return { name, mediaType, bytes: await getFileBytes(tx, fileId) }
    }),
  )

  router.serve(contract.downloadSample, async ({ actor, params: { id, parts }, now }) => {
    const { sample, ...file } = await door.read(actor, async (tx) => {
      const { fileId, fileName, mediaType, checkResult, ...of } = await getVersion(tx, id)
      const faults = checkResult.findings.filter(isBlocking).length
      if (faults > 0) throw new Refusal('template-faulty', { count: faults })
      const bytes = await getFileBytes(tx, fileId)
      const today = await todayOf(tx, now)
      const sample = await sampleOf(tx, { ...of, parts, bytes, today })
      return { sample, mediaType, name: `${words.sampleName.zh}-${fileName}` }
    })
    return { ...file, bytes: await makeSample(sample) }
  })

  router.serve(contract.downloadDefault, async ({ actor, params: { kind, format } }) => {
    if (!formatsOf(kind).includes(format)) throw new Refusal('not-found')
    const { receipt } = await door.read(actor, getEvaluation)
    const bytes = await compose({ kind: 'defaultTemplate', order: { kind, format, receipt } })
    return {
      name: `${words[`kind_${kind}`].zh}-${words.default.zh}.${format}`,
      mediaType: mediaTypes[format],
      bytes,
    }
  })

  router.serve(contract.downloadKeys, async ({ actor, now }) => {
    const { own, today } = await door.read(actor, async (tx) => ({
      own: await keysOfForms(tx),
      today: await todayOf(tx, now),
    }))
    const kinds = templateKinds.map((kind) => ({ kind, keys: keysOf(kind, own) }))
    return {
      name: `${words.keysTitle.zh}.docx`,
      mediaType: mediaTypes.docx,
      bytes: await compose({ kind: 'keyList', order: { kinds, today } }),
    }
  })
}

function serveForms(router: Router, { door }: Services): void {
  router.serve(contract.fillForm, async ({ actor, params, now }) => {
    const { id, planId, items, unitId = null } = params
    const { form, material } = await door.read(actor, async (tx) => {
      const found = await formInUse(tx, id)
      if (!found) throw new Refusal('not-found')
      const today = await todayOf(tx, now)
      const asked = { planId, items, unitId, title: found.name, today }
      return { form: found, material: await formMaterial(tx, asked) }
    })
    const ending = /\.xlsx$/i.test(form.fileName) ? 'xlsx' : 'docx'
    const bytes = await compose({ kind: 'formInTemplate', order: { material, template: form.bytes } })
    return { name: `${form.name}.${ending}`, mediaType: mediaTypes[ending], bytes }
  })
}

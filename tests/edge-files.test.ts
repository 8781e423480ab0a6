/** Files through the edge: one upload, its name, its limits; and a download under its own name. */

import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { route } from '#contract/route.ts'
import { RefusalView } from '#contract/shared.ts'
import { createApp } from '#server/app.ts'
import { createRouter } from '#server/edge/router.ts'
import { openBrowser } from './browser.ts'

const upload = route({
  method: 'post',
  path: '/api/test/files',
  params: z.strictObject({}),
  body: 'file',
  answer: z.strictObject({ name: z.string(), size: z.int() }),
  permission: 'work.read',
})
const download = route({
  method: 'get',
  path: '/api/test/files',
  params: z.strictObject({}),
  body: null,
  answer: 'file',
  permission: 'work.read',
})

/** A server where everybody is signed in. */
function serve() {
  const actor = { tenantId: '', personId: '', memberships: [] }
  const router = createRouter({ sessions: { findActor: async () => actor }, clock: () => new Date() })
  router.serve(upload, async ({ file }) => ({ name: file.name, size: file.bytes.length }))
  router.serve(download, async () => ({
    name: '自评报告（甲局）"1".docx',
    mediaType: 'application/test',
    bytes: Uint8Array.of(1, 2, 3),
  }))
  return createApp({
    router,
    reach: { boundTo: '127.0.0.1', publicUrl: new URL('http://localhost:3000') },
    port: 3000,
    webFolder: '/nowhere',
    log: pino({ level: 'silent' }),
    checkHealth: async () => {},
  })
}

const contact = openBrowser(serve())
const post = (body: string, type: string) => ({ method: 'POST', body, headers: { 'content-type': type } })

async function refusal(response: Response) {
  return { status: response.status, ...RefusalView.parse(await response.json()) }
}

describe('an upload', () => {
  /** As bytes: a form streamed by the test itself fails behind the server's back once the server stops reading. */
  const send = async (form: FormData) => {
    const whole = new Response(form)
    const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
    return contact.send('/api/test/files', { method: 'POST', headers, body: await whole.arrayBuffer() })
  }
  const formOf = (...files: [string, File | string][]) => {
    const form = new FormData()
    for (const [name, value] of files) form.append(name, value)
    return form
  }

  test('gives name and bytes', async () => {
    const response = await send(formOf(['file', new File(['abc'], '分解表 (1).docx')]))
    expect(await response.json()).toEqual({ name: '分解表 (1).docx', size: 3 })
  })

  test('loses folders and unseen characters from its name', async () => {
    const response = await send(formOf(['file', new File(['abc'], '../..\\etc/\u0007表\u202e.docx')]))
    expect(await response.json()).toMatchObject({ name: '表.docx' })
  })

  test.each(['自评报告（机密）.docx', '【秘密★1年】方案.pdf', '绝密.xlsx', '机密★.docx'])(
    'marked as a secret in its name is refused unread: %s',
    async (name) => {
      const response = await send(formOf(['file', new File(['a'], name)]))
      expect(await refusal(response)).toMatchObject({ status: 422, code: 'secret-marking' })
    },
  )

  test.each(['保密工作总结.docx', '商业秘密保护（汇总）.docx', '秘密战线展览馆建设.pdf'])(
    'with the bare word in its name is none: %s',
    async (name) => {
      expect((await send(formOf(['file', new File(['a'], name)]))).status).toBe(200)
    },
  )

  test.each([
    { name: 'two files', form: () => formOf(['file', new File(['a'], 'a')], ['file', new File(['b'], 'b')]) },
    { name: 'a file of another name', form: () => formOf(['document', new File(['a'], 'a')]) },
    { name: 'a text instead', form: () => formOf(['file', 'text']) },
    { name: 'nothing', form: () => formOf() },
  ])('422 for $name', async ({ form }) => {
    expect(await refusal(await send(form()))).toMatchObject({ status: 422, code: 'input-invalid' })
  })

  test('413 above ten megabytes, not at them', async () => {
    const file = (size: number) => formOf(['file', new File([new Uint8Array(size)], 'large.docx')])
    const limit = 10 * 1024 * 1024
    expect(await (await send(file(limit))).json()).toEqual({ name: 'large.docx', size: limit })
    for (const size of [limit + 1, 2 * limit]) {
      expect(await refusal(await send(file(size)))).toMatchObject({ status: 413, code: 'file-too-large' })
    }
  })

  test('400 for a form that is none', async () => {
    const body = post('nonsense', 'multipart/form-data; boundary=x')
    expect(await refusal(await contact.send('/api/test/files', body))).toMatchObject({ status: 400 })
  })

  test('comes back under its own name', async () => {
    const response = await contact.get('/api/test/files')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="_________1_.docx"; filename*=UTF-8''%E8%87%AA%E8%AF%84%E6%8A%A5%E5%91%8A%EF%BC%88%E7%94%B2%E5%B1%80%EF%BC%89%221%22.docx`,
    )
    expect(response.headers.get('content-type')).toBe('application/test')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3))
  })
})

/** Mail over a real mail server: at once, once a day, refused, asked to come later, cut off, and never doctored. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MailHealth } from '#contract/notices.ts'
import { type Ticking, tick } from '#server/deadlines/tick.ts'
import { createMailer, type Mailer } from '#server/mail/send.ts'
import type { Browser } from '../browser.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'
import { type MailServer, startMailServer } from '../mail-server.ts'

const unit = '意风区管委会'
const lead = '区发展改革委'
const address = 'contact@example.gov.cn'

let database: TestDatabase
let exercise: Exercise
let contact: Browser
let coordinator: Browser
let unitId = ''
let now = new Date('2023-05-08T02:00:00Z')
let server: MailServer
let mailer: Mailer

beforeAll(async () => {
  database = await makeDatabase(() => now)
  const current: Mailer = { send: (mail) => mailer.send(mail), close() {} }
  exercise = await openExercise(database, 'examples/hebei-2023', { clock: () => now, mailer: current })
  await tick(exercise.program, now)
  const [found] = await look<{ id: string }>(exercise, `select id from unit where name = '${unit}'`)
  unitId = found?.id ?? ''
})
afterAll(() => database.close())

beforeEach(async () => {
  server = await startMailServer()
  mailer = createMailer({ url: server.url, from: '规衡 <guiheng@example.gov.cn>' })
  contact = await exercise.signIn('contact', unit)
  coordinator = await exercise.signIn('coordinator', lead)
  await choose('at_once')
  await confirm(contact)
})
afterEach(async () => {
  mailer.close()
  await server.close()
})

const ticking = (): Ticking => ({
  door: exercise.program.door,
  mail: { mailer, publicUrl: new URL('https://guiheng.example.gov.cn') },
})
const ticked = () => tick(ticking(), now)

async function later(minutes: number): Promise<void> {
  now = new Date(now.getTime() + minutes * 60_000)
  contact = await exercise.signIn('contact', unit)
  coordinator = await exercise.signIn('coordinator', lead)
}

const put = (browser: Browser, path: string, body: object) =>
  browser.send(path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const choose = (when: string, to = address) => put(contact, '/api/mail-choice', { address: to, when })
const standing = (browser: Browser) =>
  json<{ confirmed: boolean; address: string }>(browser.get('/api/mail-choice'))
const give = (browser: Browser, code: string) => browser.post('/api/mail-choice/confirmation', { code })
const codeIn = (text = '') => /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? ''

/** Gives back the code that was sent, where none was before; what the server had is forgotten. */
async function confirm(browser: Browser): Promise<void> {
  if ((await standing(browser)).confirmed) return
  await ticked()
  await json(give(browser, codeIn(server.taken.at(-1)?.mail.text)))
  server.taken.splice(0)
  server.tried.splice(0)
}

const issue = (title: string) =>
  json(
    coordinator.post('/api/notifications', { title, text: '请遵照执行。', fileId: null, unitIds: [unitId] }),
  )
const health = () => json<MailHealth>(coordinator.get('/api/mail-health'))
const states = () =>
  look<{ state: string; attempts: number; failure: string }>(
    exercise,
    'select state, attempts, failure from mail order by created_at desc, id desc',
  )

describe('at once', () => {
  test('one mail, with where to go; marked as example data', async () => {
    await issue('“十四五”规划实施中期评估工作方案')
    expect(await ticked()).toMatchObject({ mail: 1 })
    const [{ mail } = {}] = server.taken
    expect(mail?.subject).toBe('【示例数据】【河北区规划评估】请签收：“十四五”规划实施中期评估工作方案')
    expect(mail?.text).toMatch(/https:\/\/guiheng\.example\.gov\.cn\/notifications\/[0-9a-f-]{36}/)
    expect(mail?.from?.text).toContain('guiheng@example.gov.cn')
    expect(server.tried).toEqual([address])
    await ticked()
    expect(server.taken).toHaveLength(1)
  })

  test('two programs at once send it once', async () => {
    await issue('只发一次')
    await Promise.all([ticked(), ticked(), ticked()])
    expect(server.taken).toHaveLength(1)
  })

  test('what happened together is one mail', async () => {
    await issue('通知一')
    await issue('通知二')
    await ticked()
    expect(server.taken.map(({ mail }) => mail.subject)).toEqual(['【示例数据】【河北区规划评估】2条新消息'])
    expect(server.taken[0]?.mail.text).toMatch(/通知一[\s\S]*通知二/)
  })

  test('whoever did it gets none', async () => {
    await put(coordinator, '/api/mail-choice', { address: 'lead@example.gov.cn', when: 'at_once' })
    await confirm(coordinator)
    await issue('通知三')
    await ticked()
    expect(server.tried).toEqual([address])
    await put(coordinator, '/api/mail-choice', { address: '', when: 'none' })
  })
})

describe('an address', () => {
  const other = 'desk@example.gov.cn'
  afterAll(async () => {
    await later(0)
  })

  test('gets its code and nothing else before the code comes back', async () => {
    await choose('at_once', other)
    await issue('未确认时的通知')
    await ticked()
    expect(server.tried).toEqual([other])
    expect(server.taken[0]?.mail.subject).toBe('【示例数据】【河北区规划评估】确认邮箱地址')
    expect(await (await give(contact, 'AAAA-AAAA')).json()).toMatchObject({ code: 'mail-code-wrong' })
    expect(await standing(contact)).toMatchObject({ address: other, confirmed: false })
    await json(give(contact, codeIn(server.taken[0]?.mail.text).toLowerCase()))
    expect(await standing(contact)).toMatchObject({ confirmed: true })
    await issue('确认后的通知')
    await ticked()
    expect(server.taken.at(-1)?.mail.text).toContain('确认后的通知')
  })

  test('is flooded by nobody: five codes a day', async () => {
    await choose('at_once', 'stranger@example.com')
    const asked = []
    for (let count = 0; count < 6; count += 1) asked.push(await contact.post('/api/mail-choice/code', {}))
    expect(asked.map(({ status }) => status).filter((status) => status === 429).length).toBeGreaterThan(0)
    expect(await asked.at(-1)?.json()).toMatchObject({ code: 'mail-code-often' })
  })

  test('a right code that was guessed at five times counts no more', async () => {
    now = new Date(now.getTime() + 25 * 3_600_000)
    await later(0)
    await json(contact.post('/api/mail-choice/code', {}))
    await ticked()
    const code = codeIn(server.taken.at(-1)?.mail.text)
    for (let count = 0; count < 5; count += 1) await give(contact, 'AAAA-AAAA')
    expect(await (await give(contact, code)).json()).toMatchObject({ code: 'mail-code-wrong' })
  })

  test('has mail in the language chosen, and a renewed code where it is confirmed', async () => {
    await put(contact, '/api/mail-choice', { address, when: 'at_once', language: 'en' })
    await issue('Work plan')
    await ticked()
    expect(server.taken.at(-1)?.mail.subject).toMatch(/^\[Example data\] \[.*plan evaluation\]/)
    const { person } = await json<{ person: { id: string } }>(contact.get('/api/session'))
    const body = { role: 'contact', personId: person.id }
    const made = await json<{ code: string; mailed: boolean }>(
      coordinator.post(`/api/units/${unitId}/invitation`, body),
    )
    expect(made.mailed).toBe(true)
    expect(server.taken.at(-1)?.mail.text).toContain(made.code)
    expect(await look(exercise, `select 1 from mail where body like '%${made.code}%'`)).toEqual([])
  })
})

describe('once a day', () => {
  const at = (time: string) => new Date(`2023-05-${time}+08:00`)

  test('at the hour, everything since, once; nothing new, no mail', async () => {
    now = at('09T09:00:00')
    await later(0)
    await choose('daily')
    await ticked()
    await issue('上午的通知')
    await ticked()
    await later(60)
    await issue('稍后的通知')
    await ticked()
    const before = server.taken.length
    now = at('10T07:59:00')
    await ticked()
    expect(server.taken).toHaveLength(before)
    now = at('10T08:00:00')
    await ticked()
    await ticked()
    expect(server.taken.slice(before).map(({ mail }) => mail.subject)).toEqual([
      '【示例数据】【河北区规划评估】今日消息汇总（2条）',
    ])
    now = at('11T08:00:00')
    await ticked()
    expect(server.taken).toHaveLength(before + 1)
  })

  test('what was read in the program is not sent again', async () => {
    await later(0)
    await choose('daily')
    await issue('已在系统中看过')
    await ticked()
    await json(contact.post('/api/notices/reading', { ids: null }))
    now = new Date(now.getTime() + 24 * 3_600_000)
    await ticked()
    expect(server.taken).toEqual([])
  })
})

test('no mail to whoever wants none', async () => {
  await later(0)
  await choose('none')
  await issue('不发邮件')
  await ticked()
  expect(server.tried).toEqual([])
})

describe('when it does not arrive', () => {
  test('a receiver the server does not know: failed for good, and the coordinator sees why', async () => {
    server.mood = 'refuses'
    await issue('送不到')
    await ticked()
    expect((await states())[0]).toMatchObject({ state: 'failed', attempts: 1 })
    expect(await health()).toMatchObject({
      last: { address, final: true, failure: expect.stringContaining('no such mailbox here') },
    })
    await later(600)
    server.mood = 'takes'
    await ticked()
    expect(server.taken).toEqual([])
  })

  test('asked to come later it comes later, with the same identity', async () => {
    server.mood = 'later'
    await issue('灰名单')
    await ticked()
    expect((await states())[0]).toMatchObject({ state: 'queued', attempts: 1 })
    await ticked()
    expect(server.tried).toHaveLength(1)
    server.mood = 'takes'
    await later(1)
    await ticked()
    expect((await states())[0]).toMatchObject({ state: 'sent', attempts: 2 })
    expect(server.taken).toHaveLength(1)
  })

  test('a connection lost in the midst is tried again', async () => {
    server.mood = 'hangs up'
    await issue('断线')
    await ticked()
    expect((await states())[0]).toMatchObject({ state: 'queued', attempts: 1 })
    server.mood = 'takes'
    await later(1)
    await ticked()
    expect((await states())[0]).toMatchObject({ state: 'sent' })
  })

  test('a server that is not there: tried with growing pauses, then given up and said', async () => {
    await server.close()
    await issue('没有服务器')
    for (const minutes of [0, 1, 5, 30, 120, 480]) {
      now = new Date(now.getTime() + minutes * 60_000)
      await ticked()
    }
    expect((await states())[0]).toMatchObject({ state: 'failed', attempts: 6 })
    await later(0)
    expect((await health()).last).toMatchObject({ final: true })
    server = await startMailServer()
  })

  test('a program that dies between sending and marking sends again, as the same mail', async () => {
    const dying: Ticking = { ...ticking(), mail: { publicUrl: new URL('https://g.example'), mailer: half() } }
    await issue('正在发送时中断')
    await expect(tick(dying, now)).rejects.toThrow('power cut')
    expect((await states())[0]).toMatchObject({ state: 'sending' })
    await ticked()
    expect(server.taken).toHaveLength(1)
    await later(10)
    await ticked()
    expect(server.taken).toHaveLength(2)
    const [first, second] = server.taken
    expect(second?.mail.messageId).toBe(first?.mail.messageId)
    expect((await states())[0]).toMatchObject({ state: 'sent' })
  })

  /** Sends, and the power is cut. */
  const half = (): Mailer => ({
    async send(mail) {
      await mailer.send(mail)
      throw new Error('power cut')
    },
    close() {},
  })
})

describe('a text that people typed begins no head of its own', () => {
  test.each([
    { name: 'line breaks', title: '通知\r\nBcc: everybody@example.com\r\n\r\n正文' },
    { name: 'a lone line feed', title: '通知\nBcc: everybody@example.com' },
    { name: 'a line separator', title: '通知\u2028Bcc: everybody@example.com' },
  ])('$name in a title', async ({ title }) => {
    await later(0)
    await issue(title)
    await ticked()
    const [{ raw = '', mail } = {}] = server.taken
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'))
    expect(head).not.toMatch(/^bcc:/im)
    expect(mail?.subject).toContain('通知 Bcc: everybody@example.com')
    expect(server.tried).toEqual([address])
  })

  test('nor does a name', async () => {
    await database.asSuperuser((client) =>
      client.query(
        `update guiheng.person set name = E'张三\\r\\nBcc: x@example.com' where mail_address = '${address}'`,
      ),
    )
    await issue('姓名')
    await ticked()
    const [{ raw = '' } = {}] = server.taken
    expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).not.toMatch(/^bcc:/im)
  })

  test.each(['a@b.example\r\nBcc: x@example.com', 'nobody', 'a@b.example, c@d.example'])(
    'an address like %j is refused',
    async (wrong) => {
      expect((await choose('at_once', wrong)).status).toBe(422)
    },
  )
})

test('without a mail server nothing is queued, and notices are made all the same', async () => {
  const before = (await states()).length
  await issue('只在系统内')
  expect((await tick({ ...exercise.program, mail: null }, now)).notices).toBeGreaterThan(0)
  expect(await states()).toHaveLength(before)
})

/** The program's settings: what is taken, and what is refused by name. */

import { describe, expect, test } from 'vitest'
import { readSettings } from '#server/settings.ts'

describe('readSettings', () => {
  test.each([
    { name: 'none', env: {}, port: 3000, url: 'http://localhost:3000' },
    { name: 'empty ones', env: { PORT: '', GUIHENG_HOST: '' }, port: 3000, url: 'http://localhost:3000' },
    { name: 'a port', env: { PORT: '3451' }, port: 3451, url: 'http://localhost:3451' },
    { name: 'every address', env: { GUIHENG_HOST: '0.0.0.0' }, port: 3000, url: 'http://0.0.0.0:3000' },
    { name: 'every IPv6 address', env: { GUIHENG_HOST: '::' }, port: 3000, url: 'http://[::]:3000' },
    { name: 'the loopback of IPv6', env: { GUIHENG_HOST: '::1' }, port: 3000, url: 'http://localhost:3000' },
    { name: 'a public address', env: { GUIHENG_URL: 'https://gh.cn' }, port: 3000, url: 'https://gh.cn' },
  ])('$name', ({ env, port, url }) => {
    expect(readSettings(env)).toMatchObject({ port, url })
  })

  test.each([
    { name: 'PORT', found: 'abc' },
    { name: 'PORT', found: '0' },
    { name: 'PORT', found: '65536' },
    { name: 'PORT', found: '3e3' },
    { name: 'GUIHENG_HOST', found: '999.1.1.1' },
    { name: 'GUIHENG_URL', found: 'intranet' },
    { name: 'GUIHENG_URL', found: 'ftp://intranet' },
    { name: 'GUIHENG_SMTP_URL', found: 'http://mail' },
  ])('$name=$found', ({ name, found }) => {
    expect(() => readSettings({ [name]: found })).toThrow(
      expect.objectContaining({ code: 'setting-invalid', details: expect.objectContaining({ name, found }) }),
    )
  })
})

describe('mail', () => {
  const url = 'smtps://user:secret@mail.example.gov.cn'

  test('none unless set', () => {
    expect(readSettings({}).mail).toBeNull()
  })

  test.each(['guiheng@example.gov.cn', '规衡 <guiheng@example.gov.cn>'])('sent from %s', (from) => {
    expect(readSettings({ GUIHENG_SMTP_URL: url, GUIHENG_MAIL_FROM: from }).mail).toEqual({ url, from })
  })

  test.each([
    { name: 'no sender', env: { GUIHENG_SMTP_URL: url }, setting: 'GUIHENG_MAIL_FROM' },
    { name: 'no server', env: { GUIHENG_MAIL_FROM: 'a@b.example' }, setting: 'GUIHENG_SMTP_URL' },
    {
      name: 'a line break in the sender',
      env: { GUIHENG_SMTP_URL: url, GUIHENG_MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' },
      setting: 'GUIHENG_MAIL_FROM',
    },
  ])('$name is refused', ({ env, setting }) => {
    expect(() => readSettings(env)).toThrow(
      expect.objectContaining({
        code: 'setting-invalid',
        details: expect.objectContaining({ name: setting }),
      }),
    )
  })
})

/** The set of fonts, what digits are set in, and whom a report to the standing committee greets. */

import { App, Button, Input, Radio } from 'antd'
import { useState } from 'react'
import {
  type DocumentSettingView,
  getDocumentSetting,
  saveDocumentSetting,
} from '#contract/document-settings.ts'
import { digitFonts, fontSchemeNames } from '#domain/reports/font-choice.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { useAnswer, useSend } from '../queries.ts'

function Choices({ setting }: { setting: DocumentSettingView }) {
  const words = useWords('printing')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(saveDocumentSetting)
  const [scheme, setScheme] = useState(setting.scheme)
  const [digits, setDigits] = useState(setting.digits)
  const [greeting, setGreeting] = useState(setting.salutation ?? '')
  const { changed, version, writable } = setting
  const salutation = greeting.trim() === '' ? null : greeting.trim()
  const save = async () => {
    if (await send({}, { version, scheme, digits, salutation })) void message.success(words('saved'))
  }
  const isChanged =
    scheme !== setting.scheme || digits !== setting.digits || salutation !== setting.salutation
  return (
    <section className="sheet">
      <h2>{words('fonts')}</h2>
      <p className="quiet">{words('fontsLine')}</p>
      <div>
        <span id="font-scheme" className="quiet">
          {words('scheme')}
        </span>
        <Radio.Group
          aria-labelledby="font-scheme"
          disabled={!writable}
          value={scheme}
          onChange={(event) => setScheme(fontSchemeNames.find((one) => one === event.target.value) ?? 'A')}
          options={fontSchemeNames.map((one) => ({ value: one, label: words(`scheme_${one}`) }))}
        />
      </div>
      <div>
        <span id="font-digits" className="quiet">
          {words('digits')}
        </span>
        <Radio.Group
          aria-labelledby="font-digits"
          disabled={!writable}
          value={digits}
          onChange={(event) => setDigits(digitFonts.find((one) => one === event.target.value) ?? 'latin')}
          options={digitFonts.map((one) => ({ value: one, label: words(`digits_${one}`) }))}
        />
      </div>
      <div>
        <label htmlFor="salutation" className="quiet">
          {words('salutation')}
        </label>
        <Input
          id="salutation"
          disabled={!writable}
          maxLength={60}
          value={greeting}
          placeholder={words('salutationUsual')}
          onChange={(event) => setGreeting(event.target.value)}
        />
        <p className="quiet">{words('salutationLine')}</p>
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div>
        {writable ? (
          <Button type="primary" disabled={!isChanged} loading={sending} onClick={() => void save()}>
            {words('save')}
          </Button>
        ) : (
          <span className="quiet">{words('readOnly')}</span>
        )}{' '}
        {changed && (
          <span className="quiet">{words('changedBy', { by: changed.by, at: instantText(changed.at) })}</span>
        )}
      </div>
    </section>
  )
}

export function FontChoices() {
  const setting = useAnswer(getDocumentSetting, {})
  return <Answer of={setting}>{(found) => <Choices key={found.version} setting={found} />}</Answer>
}

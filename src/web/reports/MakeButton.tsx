/** Starts making the Word file: for which use, from what stands now. */

import { FileWordOutlined } from '@ant-design/icons'
import { Button, Checkbox, Radio } from 'antd'
import { useState } from 'react'
import { makeReport, type ReportJob, type ReportView } from '#contract/reports.ts'
import { variants } from '#domain/reports/edition.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'

/** The final version is offered once what it says was agreed. */
const offeredVariants = ({ mayBeFinal }: ReportView) =>
  variants.filter((one) => one !== 'final' || mayBeFinal)

interface MakeProps {
  report: ReportView
  onBegun: (job: ReportJob) => void
}

function MakeDialog({ report, onBegun, onClose }: MakeProps & { onClose: () => void }) {
  const words = useWords('reports')
  const { send, sending, refusal } = useSend(makeReport)
  const [variant, setVariant] = useState<(typeof variants)[number]>(report.mayBeFinal ? 'final' : 'review')
  const [edition, setEdition] = useState<(typeof report.editions)[number]>('standard')
  const [numbersContents, setNumbers] = useState(true)
  const make = async () => {
    const job = await send({ id: report.id }, { variant, edition, numbersContents })
    if (!job) return
    onBegun(job)
    onClose()
  }
  return (
    <AskDialog
      title={words('makeTitle', { title: report.title })}
      verb={words('makeVerb')}
      sending={sending}
      refusal={refusal}
      onSend={() => void make()}
      onClose={onClose}
    >
      <p>{words('makeLine')}</p>
      {report.gaps.length > 0 && edition !== 'short' && (
        <p>{words('makeGaps', { count: report.gaps.length })}</p>
      )}
      <Choice
        name="edition"
        value={edition}
        choices={report.editions.map((one) => ({ value: one, label: words(`edition_${one}`) }))}
        onChange={(value) => setEdition(report.editions.find((one) => one === value) ?? 'standard')}
      />
      <p className="quiet">{words(`edition_${edition}_line`)}</p>
      <Choice
        name="variant"
        value={variant}
        choices={offeredVariants(report).map((one) => ({ value: one, label: words(one) }))}
        onChange={(value) => setVariant(variants.find((one) => one === value) ?? 'review')}
      />
      {edition !== 'short' && (
        <Checkbox checked={numbersContents} onChange={(event) => setNumbers(event.target.checked)}>
          {words('numbersContents')} <span className="quiet">{words('numbersContentsLine')}</span>
        </Checkbox>
      )}
    </AskDialog>
  )
}

interface ChoiceProps {
  name: 'edition' | 'variant'
  value: string
  choices: { value: string; label: string }[]
  onChange: (value: string) => void
}

function Choice({ name, value, choices, onChange }: ChoiceProps) {
  const words = useWords('reports')
  return (
    <div>
      <span id={`report-${name}`} className="quiet">
        {words(name)}
      </span>
      <div>
        <Radio.Group
          aria-labelledby={`report-${name}`}
          value={value}
          onChange={(event) => onChange(String(event.target.value))}
          options={choices}
        />
      </div>
    </div>
  )
}

export function MakeButton({ isMaking, ...props }: MakeProps & { isMaking: boolean }) {
  const words = useWords('reports')
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button type="primary" icon={<FileWordOutlined />} loading={isMaking} onClick={() => setAsking(true)}>
        {words('make')}
      </Button>
      {isAsking && <MakeDialog {...props} onClose={() => setAsking(false)} />}
    </>
  )
}

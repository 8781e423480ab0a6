/** The fields of one figure: how much, how firm, of which day, published by whom in what. */

import { DatePicker, Form, Input, Select } from 'antd'
import { grades } from '#domain/values/value.ts'
import { readNumber } from '../filing/entry/typed.ts'
import { useWords } from '../language.tsx'
import { gradesAt, isFirm, type TypedFigure } from './figure-form.ts'
import './values.css'

export function usePeriodParts(): { value: string; label: string }[] {
  const words = useWords('indicators')
  return [
    { value: '', label: words('partYear') },
    { value: '-H1', label: words('partHalf1') },
    { value: '-H2', label: words('partHalf2') },
    ...[1, 2, 3, 4].map((quarter) => ({ value: `-Q${quarter}`, label: words('partQuarter', { quarter }) })),
    ...Array.from({ length: 12 }, (_, index) => ({
      value: `-${String(index + 1).padStart(2, '0')}`,
      label: words('partMonth', { month: index + 1 }),
    })),
  ]
}

/** Which period; left out where the page is of one. */
export function PeriodFields({ years }: { years: readonly number[] }) {
  const words = useWords('indicators')
  const parts = usePeriodParts()
  return (
    <>
      <Form.Item name="year" label={words('year')}>
        <Select options={years.map((one) => ({ value: one, label: String(one) }))} />
      </Form.Item>
      <Form.Item name="part" label={words('part')}>
        <Select options={parts} />
      </Form.Item>
    </>
  )
}

function useAllowedGrades(fixed: string | null) {
  const typed = Form.useWatch([], Form.useFormInstance<TypedFigure>())
  if (!typed?.asOf) return grades
  return gradesAt(fixed ?? `${typed.year}${typed.part}`, typed.asOf.format('YYYY-MM-DD'))
}

function Published() {
  const words = useWords('values')
  const grade = Form.useWatch('grade', Form.useFormInstance<TypedFigure>())
  const rules = [{ required: isFirm(grade ?? 'estimate'), whitespace: true, message: words('publisher') }]
  return (
    <>
      <Form.Item name="publisher" label={words('publisher')} rules={rules}>
        <Input maxLength={200} placeholder={words('publisherHint')} />
      </Form.Item>
      <Form.Item
        name="publication"
        label={words('publication')}
        rules={rules.map((rule) => ({ ...rule, message: words('publication') }))}
      >
        <Input maxLength={200} placeholder={words('publicationHint')} />
      </Form.Item>
      <Form.Item name="publicationNumber" label={words('publicationNumber')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="publishedOn" label={words('publishedOn')}>
        <DatePicker />
      </Form.Item>
    </>
  )
}

interface FigureFieldsProps {
  unit: string
  /** The period of the page; null: it is chosen here. */
  period: string | null
  years: readonly number[]
}

export function FigureFields({ unit, period, years }: FigureFieldsProps) {
  const words = useWords('values')
  const figures = useWords('indicators')
  const parts = useWords('parts')
  const allowed = useAllowedGrades(period)
  const isNumber = (_: unknown, number: string) =>
    readNumber(number ?? '') === null ? Promise.reject(new Error(figures('numberWrong'))) : Promise.resolve()
  return (
    <div className="figure-form">
      {period === null && <PeriodFields years={years} />}
      <Form.Item
        name="number"
        label={unit ? words('numberIn', { unit }) : words('number')}
        rules={[{ validator: isNumber }]}
      >
        <Input inputMode="decimal" maxLength={40} />
      </Form.Item>
      <Form.Item name="grade" label={words('grade')}>
        <Select options={allowed.map((grade) => ({ value: grade, label: parts(grade) }))} />
      </Form.Item>
      <Form.Item name="asOf" label={words('asOf')}>
        <DatePicker allowClear={false} />
      </Form.Item>
      <Published />
      <Form.Item name="source" label={words('source')}>
        <Input maxLength={200} placeholder={figures('sourceHint')} />
      </Form.Item>
      <Form.Item name="definition" label={words('definition')} className="figure-wide">
        <Input maxLength={500} placeholder={words('definitionHint')} />
      </Form.Item>
      <Form.Item name="reason" label={words('reason')} className="figure-wide">
        <Input maxLength={2000} />
      </Form.Item>
    </div>
  )
}

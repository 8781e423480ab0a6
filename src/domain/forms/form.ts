/** What an item or a unit is asked: fields as data, versioned, so that a later form adds definitions and no columns. */

/** A label in both languages; `zh` is the official one and goes into documents. */
export interface Label {
  readonly zh: string
  readonly en: string
}

export interface Choice {
  readonly key: string
  readonly label: Label
}

export const fieldTypes = ['text', 'long_text', 'choice'] as const
export type FieldType = (typeof fieldTypes)[number]

export interface Field {
  /** Key the answer is stored under. */
  readonly key: string
  readonly label: Label
  /** One short line under the field; null where the label says it all. */
  readonly help: Label | null
  readonly type: FieldType
  /** The choices of a `choice`, else []. */
  readonly choices: readonly Choice[]
  readonly required: boolean
}

/** What is asked about, in the order of every list: items by kind, then texts of the unit or about a special plan. */
export const formSubjects = ['indicator', 'task', 'project', 'unit', 'plan'] as const
export type FormSubject = (typeof formSubjects)[number]

export interface Form {
  readonly subject: FormSubject
  /** Periods a figure is asked for, in order (see `domain/periods`); [] where none is. */
  readonly periods: readonly string[]
  /** The last period of the plan, for which the unit gives its expected value; null where none is asked. */
  readonly expectedPeriod: string | null
  readonly fields: readonly Field[]
}

/** Whether texts are asked for, not an item. */
export const isText = (subject: FormSubject): subject is 'unit' | 'plan' =>
  subject === 'unit' || subject === 'plan'

/** Answers by field key. A missing key is "not reported"; '' never stands for it. */
export type Answers = Readonly<Record<string, string>>

/** Orders what is asked by subject, then by the number of its item. */
export const byFormOrder = (
  a: { readonly subject: FormSubject; readonly number: number },
  b: { readonly subject: FormSubject; readonly number: number },
): number => formSubjects.indexOf(a.subject) - formSubjects.indexOf(b.subject) || a.number - b.number

/** Required fields without an answer, in the order of the form. */
export const missingFields = (form: Form, answers: Answers): Field[] =>
  form.fields.filter((field) => field.required && !answers[field.key]?.trim())

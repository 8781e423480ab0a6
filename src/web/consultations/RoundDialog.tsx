/** Draws a comment round up, or changes it while it is a draft: letter, draft, whom it asks, by when. */

import { useNavigate } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import {
  addRoundFile,
  changeRound,
  createRound,
  type RoundBody,
  type RoundSubject,
  type RoundsView,
  type RoundView,
} from '#contract/consultations.ts'
import { variants } from '#domain/reports/edition.ts'
import { innerTitle } from '#domain/texts/inner-title.ts'
import { ScanField } from '../cases/ScanField.tsx'
import { useWords } from '../language.tsx'
import { DayField } from '../parts/DayField.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'

interface DialogProps {
  of: { process: RoundSubject; subjectId: string }
  known: Pick<RoundsView, 'drafts' | 'units' | 'subject'>
  /** The draft to change; null for a new round. */
  round: RoundView | null
  onClose: () => void
}

interface Typed {
  readonly title: string
  readonly letter: string
  readonly dueOn: string | null
  readonly draftId: string | null
  readonly unitIds: readonly string[]
  readonly experts: string
  readonly bodies: string
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

function useTyped({ known, round }: DialogProps) {
  const words = useWords('consultations')
  const { subject, drafts } = known
  const title = innerTitle(subject)
  const named = (kind: string) =>
    (round?.asked ?? [])
      .filter((one) => one.kind === kind)
      .map(({ name }) => name)
      .join('\n')
  const [typed, setTyped] = useState<Typed>({
    title: round?.title ?? words('firstTitle', { title }),
    letter: round?.letter ?? words('firstLetter', { title }),
    dueOn: round?.dueOn ?? null,
    draftId: round ? (round.draft?.id ?? null) : (drafts[0]?.id ?? null),
    unitIds: (round?.asked ?? []).flatMap(({ unitId }) => unitId ?? []),
    experts: named('expert'),
    bodies: named('body'),
  })
  return { typed, type: (some: Partial<Typed>) => setTyped((now) => ({ ...now, ...some })) }
}

/** What is sent; a unit's own day stays where it has one. */
const bodyOf = (typed: Typed & { dueOn: string }, round: RoundView | null): RoundBody => ({
  title: typed.title,
  letter: typed.letter,
  dueOn: typed.dueOn,
  draftId: typed.draftId,
  fileId: round?.file?.id ?? null,
  units: typed.unitIds.map((id) => {
    const own = round?.asked.find(({ unitId }) => unitId === id)?.dueOn
    return { id, dueOn: own === undefined || own === round?.dueOn ? null : own }
  }),
  experts: linesOf(typed.experts),
  bodies: linesOf(typed.bodies),
})

function useSaving({ of, round, onClose }: DialogProps) {
  const navigate = useNavigate()
  const create = useSend(createRound)
  const change = useSend(changeRound)
  const upload = useSend(addRoundFile)
  /** Whether the round says all of it now. */
  const complete = async ({ id, edition }: RoundView, body: RoundBody, file: File | null) => {
    const stored = file ? await upload.send({ id }, file) : null
    if (stored === undefined) return false
    if (!round && !stored) return true
    const fileId = stored?.id ?? body.fileId
    return (await change.send({ id }, { ...body, fileId, edition })) !== undefined
  }
  const save = async (typed: Typed, file: File | null) => {
    const { dueOn } = typed
    if (dueOn === null) return
    const body = bodyOf({ ...typed, dueOn }, round)
    // A file belongs to its round: a new one is made first.
    const stands = round ?? (await create.send({}, { ...body, ...of }))
    if (!stands || !(await complete(stands, body, file))) return
    const { id } = stands
    onClose()
    if (!round) await navigate({ to: '/comment-rounds/$id', params: { id } })
  }
  const all = [create, upload, change]
  return {
    save,
    sending: all.some(({ sending }) => sending),
    refusal: all.find(({ refusal }) => refusal !== null)?.refusal ?? null,
  }
}

export function RoundDialog(props: DialogProps) {
  const words = useWords('consultations')
  const { typed, type } = useTyped(props)
  const { save, sending, refusal } = useSaving(props)
  const [file, setFile] = useState<File | null>(null)
  return (
    <FormDialog
      width={720}
      title={words('newRound')}
      verb={words('save')}
      sending={sending}
      refusal={refusal}
      blocked={typed.title.trim() === '' || typed.dueOn === null}
      onSend={() => void save(typed, file)}
      onClose={props.onClose}
    >
      <LetterFields typed={typed} type={type} />
      <DraftField drafts={props.known.drafts} typed={typed} type={type} />
      <ScanField label={words('otherDraft')} file={file} onFile={setFile} />
      <AskedFields units={props.known.units} typed={typed} type={type} />
    </FormDialog>
  )
}

interface FieldsProps {
  typed: Typed
  type: (some: Partial<Typed>) => void
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <label className="ask-reason" htmlFor={id}>
      {label}
      {children(id)}
    </label>
  )
}

function LetterFields({ typed, type }: FieldsProps) {
  const words = useWords('consultations')
  const { tenant } = useSession()
  return (
    <>
      <Field label={words('roundName')}>
        {(id) => (
          <Input
            id={id}
            maxLength={200}
            value={typed.title}
            onChange={(event) => type({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={words('letter')}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={4}
            maxLength={4000}
            value={typed.letter}
            onChange={(event) => type({ letter: event.target.value })}
          />
        )}
      </Field>
      <DayField
        id="round-due"
        label={words('dueOn')}
        day={typed.dueOn}
        from={tenant.today}
        onDay={(dueOn) => type({ dueOn })}
      />
    </>
  )
}

function DraftField({ drafts, typed, type }: FieldsProps & Pick<RoundsView, 'drafts'>) {
  const words = useWords('consultations')
  const draftName = useDraftName()
  if (drafts.length === 0) return null
  return (
    <Field label={words('draftSent')}>
      {(id) => (
        <Select
          id={id}
          value={typed.draftId ?? ''}
          onChange={(chosen) => type({ draftId: chosen || null })}
          options={[
            ...drafts.map((draft) => ({ value: draft.id, label: draftName(draft) })),
            { value: '', label: words('noDraft') },
          ]}
        />
      )}
    </Field>
  )
}

/** A draft as it is called: its number and what it was made for. */
export function useDraftName(): (draft: { number: number; variant: string }) => string {
  const words = useWords('consultations')
  const reports = useWords('reports')
  return ({ number, variant }) =>
    words('draftNumber', {
      number,
      variant: reports(variants.find((one) => one === variant) ?? 'review'),
    })
}

function AskedFields({ units, typed, type }: FieldsProps & Pick<RoundsView, 'units'>) {
  const words = useWords('consultations')
  return (
    <>
      <Field label={words('askedUnits')}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            optionFilterProp="label"
            maxTagCount={12}
            value={[...typed.unitIds]}
            onChange={(unitIds) => type({ unitIds })}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        )}
      </Field>
      <div>
        <Button size="small" onClick={() => type({ unitIds: units.map(({ id }) => id) })}>
          {words('allUnits')}
        </Button>
      </div>
      {(['experts', 'bodies'] as const).map((name) => (
        <Field key={name} label={words(name)}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={2}
              value={typed[name]}
              onChange={(event) => type({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </>
  )
}

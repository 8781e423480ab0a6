/** One item of an adjustment: its new text, that it is to go, or a new item with its units, and why. */

import { Input, Radio, Select } from 'antd'
import {
  type AdjustmentView,
  addAdjustedItem,
  getAdjustmentChoices,
  saveAdjustedItem,
} from '#contract/adjustments.ts'
import { type ItemContent, itemKinds } from '#domain/plans/item.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { ContentForm } from './ContentForm.tsx'
import { type Edited, type TypedItem, useTypedItem } from './useTypedItem.ts'

function useItemSaving(view: AdjustmentView, { item, itemId }: Edited) {
  const change = useSend(saveAdjustedItem)
  const add = useSend(addAdjustedItem)
  const { id } = view.summary
  const ofItem = item?.itemId ?? itemId
  return {
    sending: change.sending || add.sending,
    refusal: change.refusal ?? add.refusal,
    save: (wanted: Parameters<typeof change.send>[1] & { after: ItemContent | null }) =>
      ofItem === undefined && wanted?.after
        ? add.send(
            { id },
            {
              after: wanted.after,
              reason: wanted.reason,
              leads: wanted.leads ?? [],
              supporters: wanted.supporters ?? [],
            },
          )
        : change.send({ id, itemId: ofItem ?? '' }, wanted),
  }
}

interface UnitsProps {
  id: string
  label: string
  names: readonly string[]
  units: readonly string[]
  onNames: (names: string[]) => void
}

function Units({ id, label, names, units, onNames }: UnitsProps) {
  return (
    <label className="ask-reason" htmlFor={id}>
      {label}
      <Select
        id={id}
        mode="multiple"
        value={[...names]}
        options={units.map((name) => ({ value: name, label: name }))}
        onChange={onNames}
      />
    </label>
  )
}

/** What becomes of the item: its kind where it is new, else another text or that it goes. */
function What({ form, isSaved }: { form: TypedItem; isSaved: boolean }) {
  const words = useWords('adjustments')
  const parts = useWords('parts')
  const { isNew, isGoing, kind, typed } = form
  return (
    <>
      {isNew ? (
        <Radio.Group
          disabled={isSaved}
          value={kind}
          options={itemKinds.map((one) => ({ value: one, label: parts(one) }))}
          onChange={(event) => form.choose(event.target.value)}
        />
      ) : (
        <Radio.Group
          value={isGoing}
          options={[
            { value: false, label: words('changeItem') },
            { value: true, label: words('removeItem') },
          ]}
          onChange={(event) => form.setGoing(event.target.value)}
        />
      )}
      {isGoing ? <p>{words('removed')}</p> : <ContentForm typed={typed} onTyped={form.setTyped} />}
    </>
  )
}

function NewUnits({ form, units }: { form: TypedItem; units: readonly string[] }) {
  const words = useWords('adjustments')
  const { leads, setLeads, supporters, setSupporters } = form
  return (
    <>
      <Units id="item-leads" label={words('leads')} names={leads} units={units} onNames={setLeads} />
      <Units
        id="item-supporters"
        label={words('supporters')}
        names={supporters}
        units={units}
        onNames={setSupporters}
      />
    </>
  )
}

interface ItemDialogProps {
  view: AdjustmentView
  edited: Edited
  onClose: () => void
}

export function ItemDialog({ view, edited, onClose }: ItemDialogProps) {
  const words = useWords('adjustments')
  const { units = [] } = useAnswer(getAdjustmentChoices, { id: view.summary.id }).answer ?? {}
  const { save, sending, refusal } = useItemSaving(view, edited)
  const form = useTypedItem(edited)
  const { isNew, isGoing, reason, leads, supporters, after } = form
  const change = isNew ? 'add' : isGoing ? 'remove' : 'change'
  const send = async () => {
    const wanted = { basedOn: edited.version, change, after, reason, leads, supporters } as const
    if (await save(wanted)) onClose()
  }
  return (
    <FormDialog
      width={760}
      title={edited.content?.name ?? words('add')}
      verb={words('save')}
      sending={sending}
      refusal={refusal}
      blocked={!form.isReady}
      onSend={() => void send()}
      onClose={onClose}
    >
      <What form={form} isSaved={edited.item !== null} />
      {form.isNew && <NewUnits form={form} units={units} />}
      <label className="ask-reason" htmlFor="item-reason">
        {words('why')}
        <Input.TextArea
          id="item-reason"
          rows={3}
          maxLength={5000}
          value={reason}
          onChange={(event) => form.setReason(event.target.value)}
        />
      </label>
    </FormDialog>
  )
}

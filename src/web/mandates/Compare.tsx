/** The government's own ratings beside the third party's: agreement, differences, what is answered to them. */

import { App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { AgreementView, MandateComparison, MandateView } from '#contract/mandate-views.ts'
import { compareMandate, replyToRating } from '#contract/mandates.ts'
import { leastForWord } from '#domain/statistics/agreement.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { Mark } from '../parts/Mark.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useAnswer, useSend } from '../queries.ts'
import '../parts/rows.css'

type Item = MandateComparison['items'][number]

function AgreementRow({ agreement }: { agreement: AgreementView }) {
  const words = useWords('mandates')
  const parts = useWords('parts')
  const { kind, count, equal, withinOne, kappa, ac2, bias, word } = agreement
  return (
    <tr>
      <td data-label={words('kind')}>{parts(kind)}</td>
      <td data-label={words('both')}>{count}</td>
      <td data-label={words('equal')}>{equal}</td>
      <td data-label={words('withinOne')}>{withinOne}</td>
      <td data-label={words('kappa')} title={words('kappaRule', { least: leastForWord })}>
        {kappa ?? words('undefined')} {word && <span className="quiet">{words(`agreement_${word}`)}</span>}
      </td>
      <td data-label={words('ac2')}>{ac2 ?? words('undefined')}</td>
      <td data-label={words('bias')}>{bias}</td>
    </tr>
  )
}

const agreementHeads = ['kind', 'both', 'equal', 'withinOne', 'kappa', 'ac2', 'bias'] as const

function Agreements({ agreements }: Pick<MandateComparison, 'agreements'>) {
  const words = useWords('mandates')
  if (agreements.length === 0) return <Empty text={words('agreementNone')} />
  return (
    <table className="rows rows-dense sheet">
      <TableHead heads={agreementHeads.map((head) => words(head))} />
      <tbody>
        {agreements.map((agreement) => (
          <AgreementRow key={agreement.kind} agreement={agreement} />
        ))}
      </tbody>
    </table>
  )
}

function DifferenceMark({ difference }: Pick<Item, 'difference'>) {
  const words = useWords('mandates')
  if (difference === null) return <span className="quiet">{words('noCompare')}</span>
  if (difference === 0) return <Mark tone="done" word={words('same')} />
  const count = Math.abs(difference)
  return (
    <Mark tone={count > 1 ? 'stop' : 'warn'} word={words(difference > 0 ? 'higher' : 'lower', { count })} />
  )
}

interface RowProps {
  item: Item
  /** Whether its plan is said: the mandate covers several. */
  namesPlan: boolean
  /** null: nothing can be answered now. */
  onReply: (() => void) | null
}

function Row({ item, namesPlan, onReply }: RowProps) {
  const words = useWords('mandates')
  const parts = useWords('parts')
  const { kind, number, name, plan, self, selfReason, third, thirdReason, difference, reply } = item
  return (
    <tr>
      <td data-label={words('item')}>
        <span className="quiet">
          {parts(kind)} {number}
        </span>{' '}
        {name}
        {namesPlan && <div className="quiet small">{plan}</div>}
      </td>
      <td data-label={words('self')}>
        {self || <span className="quiet">{words('selfNone')}</span>}
        {selfReason && <div className="quiet small">{selfReason}</div>}
      </td>
      <td data-label={words('third')}>
        {third}
        {thirdReason && <div className="quiet small">{thirdReason}</div>}
      </td>
      <td data-label={words('difference')} className="nowrap">
        <DifferenceMark difference={difference} />
      </td>
      <td data-label={words('reply')}>
        {reply?.text}{' '}
        {onReply && difference !== null && difference !== 0 && (
          <Button type="link" className="mandate-open" onClick={onReply}>
            {words('reply')}
          </Button>
        )}
      </td>
    </tr>
  )
}

interface ReplyProps {
  mandateId: string
  item: Item
  onClose: () => void
}

function ReplyDialog({ mandateId, item, onClose }: ReplyProps) {
  const words = useWords('mandates')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(replyToRating)
  const answer = async (text: string) => {
    const basedOn = item.reply?.version ?? 0
    if (!(await send({ id: mandateId }, { itemId: item.id, text, basedOn }))) return
    void message.success(words('replied'))
    onClose()
  }
  return (
    <AskDialog
      title={item.name}
      verb={words('save')}
      reasonLabel={words('reply')}
      reasonHint={words('replyMeans')}
      reasonFirst={item.reply?.text}
      sending={sending}
      refusal={refusal}
      onSend={(text) => void answer(text)}
      onClose={onClose}
    />
  )
}

const heads = ['item', 'self', 'third', 'difference', 'reply'] as const

function Compared({ mandate, comparison }: { mandate: MandateView; comparison: MandateComparison }) {
  const words = useWords('mandates')
  const [seesAll, setSeesAll] = useState(false)
  const [replyTo, setReplyTo] = useState<Item | null>(null)
  const shown = comparison.items.filter(({ difference }) => seesAll || (difference ?? 0) !== 0)
  return (
    <div className="mandate-items">
      <p className="quiet">{words('comparePaper')}</p>
      <Agreements agreements={comparison.agreements} />
      <div className="list-tools">
        <h2 className="rows-head">{words(seesAll ? 'allItems' : 'differences')}</h2>
        <Checkbox checked={seesAll} onChange={(event) => setSeesAll(event.target.checked)}>
          {words('allItems')}
        </Checkbox>
        <span className="quiet" role="status">
          {words('found', { count: shown.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <Empty text={words('compareNone')} />
      ) : (
        <table className="rows sheet">
          <TableHead heads={heads.map((head) => words(head))} />
          <tbody>
            {shown.map((item) => (
              <Row
                key={item.id}
                item={item}
                namesPlan={mandate.plans.length > 1}
                onReply={mandate.may.reply ? () => setReplyTo(item) : null}
              />
            ))}
          </tbody>
        </table>
      )}
      {replyTo && (
        <ReplyDialog mandateId={mandate.summary.id} item={replyTo} onClose={() => setReplyTo(null)} />
      )}
    </div>
  )
}

export function Compare({ mandate }: { mandate: MandateView }) {
  const comparison = useAnswer(compareMandate, { id: mandate.summary.id })
  return <Answer of={comparison}>{(found) => <Compared mandate={mandate} comparison={found} />}</Answer>
}

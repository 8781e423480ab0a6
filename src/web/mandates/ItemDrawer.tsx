/** One item beside the list: target, figures with where they come from, what was reported, and its rating. */

import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import type { MandateItem } from '#contract/mandate-views.ts'
import { periodLabel } from '#words/period-label.ts'
import { useLabel, useLanguage, useWords } from '../language.tsx'
import { Rate } from './Rate.tsx'

function Fact({ head, children }: { head: string; children: ReactNode }) {
  return (
    <div>
      <dt className="quiet">{head}</dt>
      <dd className="mandate-lines">{children}</dd>
    </div>
  )
}

function Figures({ values }: Pick<MandateItem, 'values'>) {
  const words = useWords('mandates')
  const parts = useWords('parts')
  const { language } = useLanguage()
  if (values.length === 0) return words('noFigures')
  return (
    <ul className="mandate-figures">
      {values.map(({ period, text, grade, source, asOf, estimate, expected }) => (
        <li key={period}>
          {words('figure', { period: periodLabel(language, period), text })}{' '}
          {/* Graded so it says so itself. */}
          {expected ? words('expected') : estimate && grade !== 'estimate' && words('estimate')}{' '}
          <span className="quiet small">{words('figureFrom', { grade: parts(grade), source, asOf })}</span>
        </li>
      ))}
    </ul>
  )
}

function Reported({ item: { answers, asOf } }: { item: MandateItem }) {
  const words = useWords('mandates')
  const label = useLabel()
  if (asOf === null) return <p className="quiet">{words('reportedNone')}</p>
  return (
    <dl className="mandate-facts">
      {answers.map(({ label: name, text, choice }) => (
        <Fact key={name.zh} head={label(name)}>
          {choice ? label(choice) : text}
        </Fact>
      ))}
    </dl>
  )
}

interface ItemProps {
  item: MandateItem
  mandateId: string
  writing: { onBehalf: string | null } | null
  verdictsShown: boolean
  onNext: () => void
  again: () => unknown
  onClose: () => void
}

export function ItemDrawer(props: ItemProps) {
  const { item, verdictsShown, onClose } = props
  const words = useWords('mandates')
  const parts = useWords('parts')
  const { kind, name, number, plan, target, leads, self, evidence, values } = item
  return (
    <Drawer open size={640} title={`${parts(kind)} ${number}　${name}`} onClose={onClose}>
      <div className="mandate-item">
        <dl className="mandate-facts">
          <Fact head={words('plan')}>{plan}</Fact>
          <Fact head={words('leads')}>{leads.join(parts('listed'))}</Fact>
          {target && <Fact head={words(kind === 'project' ? 'content' : 'target')}>{target}</Fact>}
          {kind !== 'task' && (
            <Fact head={words('figures')}>
              <Figures values={values} />
            </Fact>
          )}
          {evidence.length > 0 && <Fact head={words('evidence')}>{evidence.join('\n')}</Fact>}
          {verdictsShown && (
            <Fact head={words('self')}>
              {self ? [self.word, self.reason].filter(Boolean).join('\n') : words('selfNone')}
            </Fact>
          )}
        </dl>
        <section className="mandate-part">
          <h2>{words('reported')}</h2>
          <Reported item={item} />
        </section>
        <Rate key={item.id} {...props} />
      </div>
    </Drawer>
  )
}

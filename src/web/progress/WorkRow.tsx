/** One task or project in the list: light and why, what its unit declares, milestones, money, last word. */

import { Link } from '@tanstack/react-router'
import type { WorkView } from '#contract/progress.ts'
import { declarationFindings } from '#words/progress-lights.ts'
import { say } from '#words/say.ts'
import { warningText } from '#words/warning-text.ts'
import { useLabel, useLanguage, useWords } from '../language.tsx'
import { useMayEver } from '../shell/session.ts'
import { LightMark } from './LightMark.tsx'

function Computed({ item: { light, computed, reasons } }: { item: WorkView }) {
  const words = useWords('progressPage')
  const names = useWords('progressLights')
  const { language } = useLanguage()
  return (
    <>
      <LightMark light={light} />
      <ul className="plain quiet small">
        {reasons.map((reason) => (
          <li key={`${reason.code} ${JSON.stringify(reason.details)}`}>
            {warningText(language, reason, { unit: '' })}
          </li>
        ))}
      </ul>
      {light !== computed && <div className="small">{words('held', { word: names(computed) })}</div>}
    </>
  )
}

function Declared({ item: { declared, finding, computed } }: { item: WorkView }) {
  const parts = useWords('parts')
  const names = useWords('progressLights')
  const label = useLabel()
  const { language } = useLanguage()
  if (!declared) return <span className="quiet">{parts('notReported')}</span>
  const code = finding?.code
  return (
    <>
      {label(declared.word)}
      {code && isFinding(code) && (
        <div className="small indicator-differs">
          {say(language, 'declarationFindings', code, {
            declared: label(declared.word),
            computed: names(computed),
          })}
        </div>
      )}
    </>
  )
}

const isFinding = (code: string): code is keyof typeof declarationFindings =>
  Object.hasOwn(declarationFindings, code)

function Milestones({ item, planId }: { item: WorkView; planId: string }) {
  const words = useWords('progressPage')
  const mayArrange = useMayEver('item.arrange')
  const { milestones, next, itemId, finishOn } = item
  return (
    <>
      {milestones.all === 0 ? (
        <span className="quiet">{words('noMilestones')}</span>
      ) : (
        words('milestonesOf', milestones)
      )}
      {next && <div className="quiet small">{words('next', { text: next.text, date: next.dueOn })}</div>}
      {finishOn && <div className="quiet small">{words('finishOn', { date: finishOn })}</div>}
      {milestones.all === 0 && mayArrange && (
        <div className="small">
          <Link to="/plans/$id/items/$itemId" params={{ id: planId, itemId }}>
            {words('setMilestones')}
          </Link>
        </div>
      )}
    </>
  )
}

function Investment({ item: { investment } }: { item: WorkView }) {
  const words = useWords('progressPage')
  const parts = useWords('parts')
  if (!investment) return <span className="quiet">{parts('notApplicable')}</span>
  const { percent, timePercent, isExceeded, performance } = investment
  return (
    <>
      {words('investmentLine', { percent: percent ?? parts('notApplicable'), time: timePercent })}
      {performance && (
        <div className="quiet small">
          {words('earned', {
            schedule: performance.schedule ?? parts('notApplicable'),
            cost: performance.cost ?? parts('notApplicable'),
          })}
        </div>
      )}
      {isExceeded && <div className="small indicator-differs">{words('exceeded')}</div>}
    </>
  )
}

export function WorkRow({ item, planId }: { item: WorkView; planId: string }) {
  const words = useWords('progressPage')
  const { itemId, number, name, lead, servesBinding, updatedOn, evidenceOn } = item
  return (
    <tr>
      <td className="number">{number}</td>
      <td className="progress-name">
        <Link to="/plans/$id/items/$itemId" params={{ id: planId, itemId }}>
          {name}
        </Link>
        <div className="quiet small">
          {lead}
          {servesBinding && ` · ${words('servesBinding')}`}
        </div>
      </td>
      <td data-label={words('computed')} className="progress-computed">
        <div>
          <Computed item={item} />
        </div>
      </td>
      <td data-label={words('declared')} className="progress-declared">
        <div>
          <Declared item={item} />
        </div>
      </td>
      <td data-label={words('milestones')} className="progress-milestones">
        <div>
          <Milestones item={item} planId={planId} />
        </div>
      </td>
      <td data-label={words('investment')}>
        <div>
          <Investment item={item} />
        </div>
      </td>
      <td data-label={words('last')} className="nowrap">
        {updatedOn ?? words('never')}
      </td>
      <td data-label={words('evidence')} className="nowrap">
        {evidenceOn ?? words('never')}
      </td>
    </tr>
  )
}

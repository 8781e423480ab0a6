/** What would be left open if the evaluation were closed now, by name. */

import { Link } from '@tanstack/react-router'
import type { Unfinished } from '#contract/exercises.ts'
import { processWord } from '#words/process-words.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Mark } from '../parts/Mark.tsx'
import '../parts/rows.css'

function Filings({ filings }: Pick<Unfinished, 'filings'>) {
  const words = useWords('exercises')
  const { language } = useLanguage()
  if (filings.length === 0) return null
  return (
    <>
      <h2>
        {words('unfinishedFilings')} <span className="quiet">{filings.length}</span>
      </h2>
      <ul className="unfinished">
        {filings.map(({ id, unit, track, state }) => (
          <li key={id}>
            <Link to="/review/$id" params={{ id }}>
              {unit}
            </Link>{' '}
            <span className="quiet">{track}</span> {processWord(language, 'submission', state)}
          </li>
        ))}
      </ul>
    </>
  )
}

function Cases({ cases }: Pick<Unfinished, 'cases'>) {
  const words = useWords('exercises')
  const { language } = useLanguage()
  if (cases.length === 0) return null
  return (
    <>
      <h2>
        {words('unfinishedCases')} <span className="quiet">{cases.length}</span>
      </h2>
      <ul className="unfinished">
        {cases.map(({ id, process, title, state }) => (
          <li key={id}>
            <Link to={process === 'opinion' ? '/opinions/$id' : '/reports/$id'} params={{ id }}>
              {title}
            </Link>{' '}
            <span className="quiet">{processWord(language, process, state)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Products({ products }: Pick<Unfinished, 'products'>) {
  const words = useWords('exercises')
  if (products.length === 0) return null
  return (
    <>
      <h2>
        {words('unfinishedProducts')} <span className="quiet">{products.length}</span>
      </h2>
      <ul className="unfinished">
        {products.map(({ kind, id, title }) => (
          <li key={id}>
            <Link to={kind === 'theme' ? '/themes/$id' : '/mandates/$id'} params={{ id }}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

export function UnfinishedList({ unfinished }: { unfinished: Unfinished }) {
  const { filings, cases, products } = unfinished
  const words = useWords('exercises')
  if (filings.length + cases.length + products.length === 0) {
    return (
      <section className="sheet closing">
        <Mark tone="done" word={words('unfinishedNone')} />
      </section>
    )
  }
  return (
    <section className="sheet closing" aria-label={words('unfinished')}>
      <Filings filings={filings} />
      <Cases cases={cases} />
      <Products products={products} />
    </section>
  )
}

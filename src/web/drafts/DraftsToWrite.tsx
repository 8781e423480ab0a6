/** In my work: reports in which the reader may write. */

import { Link } from '@tanstack/react-router'
import { listDrafts } from '#contract/drafts.ts'
import { useWords } from '../language.tsx'
import { useAnswer } from '../queries.ts'

export function DraftsToWrite() {
  const words = useWords('drafts')
  const parts = useWords('parts')
  const { answer } = useAnswer(listDrafts, {})
  if (!answer || answer.drafts.length === 0) return null
  return (
    <section className="work-side sheet">
      <h2>{words('mine')}</h2>
      <ul>
        {answer.drafts.map(({ reportId, title, sections }) => (
          <li key={reportId}>
            <Link to="/reports/$id/draft" params={{ id: reportId }}>
              {title}
            </Link>
            {sections.length > 0 && (
              <p className="quiet">
                {words('mineSections', { sections: sections.map((one) => one.title).join(parts('listed')) })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

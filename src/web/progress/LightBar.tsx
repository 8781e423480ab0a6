/** How the lights are spread: one sentence with the counts, one bar whose parts show the rows. */

import type { WorkView } from '#contract/progress.ts'
import { type Light, lights } from '#domain/progress/light.ts'
import { useWords } from '../language.tsx'

interface LightBarProps {
  items: readonly WorkView[]
  chosen: Light | undefined
  onChoose: (light: Light | undefined) => void
}

export function LightBar({ items, chosen, onChoose }: LightBarProps) {
  const words = useWords('progressPage')
  const indicators = useWords('indicators')
  const names = useWords('progressLights')
  const parts = useWords('parts')
  const counted = lights
    .map((light) => ({
      light,
      word: names(light),
      count: items.filter((item) => item.light === light).length,
    }))
    .filter(({ count }) => count > 0)
  const list = counted.map(({ word, count }) => words('count', { word, count })).join(parts('listed'))
  const differing = items.filter(({ finding }) => finding !== null).length
  return (
    <section className="verdict-bar sheet">
      <p>
        {words('summary', { total: items.length, lights: list })}
        {differing > 0 && ` ${words('differing', { count: differing })}`}
      </p>
      <div className="bar">
        {counted.map(({ light, word, count }) => (
          <button
            key={light}
            type="button"
            className={`bar-part light-${light}`}
            style={{ flexGrow: count }}
            aria-pressed={chosen === light}
            aria-label={indicators('barOf', { word, count })}
            title={indicators('barOf', { word, count })}
            onClick={() => onChoose(chosen === light ? undefined : light)}
          >
            <span className="bar-word">{word}</span> {count}
          </button>
        ))}
      </div>
    </section>
  )
}

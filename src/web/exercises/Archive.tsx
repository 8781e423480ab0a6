/** The archive package of a closed evaluation: its volumes with size and hash, to be taken out. */

import { Button } from 'antd'
import type { ExercisesView } from '#contract/exercises.ts'
import { downloadFile } from '#contract/reports.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import '../parts/rows.css'

type Volume = ExercisesView['evaluations'][number]['archive'][number]

/** Bytes as people read them: 812 KB, 3.4 MB. */
const sizeText = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`

export function Archive({ volumes }: { volumes: readonly Volume[] }) {
  const words = useWords('exercises')
  return (
    <>
      <p className="reading">{words('archiveLine')}</p>
      <table className="rows sheet">
        <thead>
          <tr>
            <th scope="col">{words('volume')}</th>
            <th scope="col" className="number">
              {words('size')}
            </th>
            <th scope="col">{words('hash')}</th>
            <th scope="col">
              <span className="only-read">{words('deeds')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {volumes.map(({ id, name, size, sha256 }) => (
            <tr key={id}>
              <td data-label={words('volume')}>{name}</td>
              <td data-label={words('size')} className="number">
                {sizeText(size)}
              </td>
              <td data-label={words('hash')} className="closing-hash">
                {sha256}
              </td>
              <td>
                <Button
                  size="small"
                  href={address(downloadFile, { id })}
                  download
                  aria-label={`${words('get')} ${name}`}
                >
                  {words('get')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

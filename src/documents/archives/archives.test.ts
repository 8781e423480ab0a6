/** Archive volumes hold everything once. */

import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type ArchivedFile, packVolumes } from './volumes.ts'

const file = (path: string, length: number): ArchivedFile => ({
  path,
  bytes: new Uint8Array(length).fill(65),
})

async function volumesOf(files: readonly ArchivedFile[], limit: number): Promise<Uint8Array[]> {
  const volumes: Uint8Array[] = []
  for await (const volume of packVolumes(files, { limit })) volumes.push(volume)
  return volumes
}

describe('packVolumes', () => {
  test.each([
    { what: 'nothing', sizes: [], volumes: [] },
    { what: 'one file', sizes: [5], volumes: [['0']] },
    { what: 'as much as fits', sizes: [5, 5], volumes: [['0', '1']] },
    { what: 'what does not fit begins another', sizes: [5, 6, 4], volumes: [['0'], ['1', '2']] },
    { what: 'a file above the limit stands alone', sizes: [3, 20, 3], volumes: [['0'], ['1'], ['2']] },
  ])('$what', async ({ sizes, volumes }) => {
    const files = sizes.map((size, index) => file(String(index), size))
    const packed = await volumesOf(files, 10)
    expect(packed.map((zip) => Object.keys(unzipSync(zip)))).toEqual(volumes)
  })

  test('gives back what went in, and the same bytes each time', async () => {
    const files = [{ path: '数据/数值.csv', bytes: new TextEncoder().encode('甲') }, file('b', 3)]
    const [volume = new Uint8Array()] = await volumesOf(files, 100)
    expect(strFromU8(unzipSync(volume)['数据/数值.csv'] ?? new Uint8Array())).toBe('甲')
    expect(await volumesOf(files, 100)).toEqual([volume])
  })
})

/**
 * Official documents: the report of a district of 131 items, with and without page numbers, and those of 60 units with
 * it. Beside each stands the floor: packing the very parts of the files, which no program can leave out. Processor time
 * is told too: it stays the same on a machine that does other work.
 */

import { existsSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { compose } from '#documents/composing/compose.ts'
import type { ReportOrder } from '#documents/reports/whole-report.ts'
import { makeOutlineMaterial, makeUnitMaterial } from '#tests/make-report-material.ts'
import { benchPauses } from './bench-documents-pauses.ts'

const units = 60
const runs = 5

interface Timed<Result> {
  readonly result: Result
  readonly time: number
  /** Of all threads. */
  readonly processor: number
}

async function timed<Result>(work: () => Promise<Result> | Result): Promise<Timed<Result>> {
  const [before, used] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(used)
  return { result, time: performance.now() - before, processor: (user + system) / 1000 }
}

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN

const milliseconds = (time: number) => `${Math.round(time)} ms`
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

/** Packs the parts of these files anew. */
async function floorOf(files: readonly Uint8Array[]): Promise<Cost> {
  const parts = files.map((bytes) => unzipSync(bytes))
  const pack = () => timed(() => parts.map((one) => zipSync(one, { level: 6 })))
  await pack()
  const times: Cost[] = []
  for (let run = 0; run < runs; run += 1) times.push(await pack())
  return medianOf(times)
}

type Cost = Omit<Timed<unknown>, 'result'>

const medianOf = (times: readonly Cost[]): Cost => ({
  time: median(times.map(({ time }) => time)),
  processor: median(times.map(({ processor }) => processor)),
})

function tell(name: string, { time, processor }: Cost, floor: Cost): void {
  const ratio = (processor / floor.processor).toFixed(1)
  console.log(
    `${name}: ${milliseconds(time)}, 处理器 processor ${milliseconds(processor)}; ` +
      `底线 floor ${milliseconds(floor.time)}, ${milliseconds(floor.processor)}; 比值 ratio ${ratio}`,
  )
}

const material = makeOutlineMaterial()
const makeReport = async (order: ReportOrder) => (await compose({ kind: 'report', order })).bytes
const district = () => makeReport({ kind: 'outline', variant: 'review', material })

async function benchReport(): Promise<void> {
  const first = await timed(district)
  const floor = await floorOf([first.result])
  tell('首份报告（含启动线程） first report, thread started', first, floor)
  const times: Cost[] = []
  for (let run = 0; run < runs; run += 1) times.push(await timed(district))
  tell('131项报告 report of 131 items', medianOf(times), floor)
  const numbered = await timed(() =>
    makeReport({ kind: 'outline', variant: 'review', material, numbersContents: true }),
  )
  tell('含目录页码 with page numbers in its contents', numbered, floor)
}

/** As the server makes them: two threads, each going on with the next. */
async function benchUnits(): Promise<void> {
  const leads = [...material.indicators, ...material.tasks, ...material.projects].map(
    ({ item }) => item.leads[0] ?? '',
  )
  const known = [...new Set(leads)]
  const names = Array.from({ length: units }, (_, at) => known[at % known.length] ?? '')
  const orders: (() => Promise<Uint8Array>)[] = [
    district,
    ...names.map(
      (unit) => () => makeReport({ kind: 'unit', variant: 'final', material: makeUnitMaterial(unit) }),
    ),
  ]
  const { result, ...cost } = await timed(async () => {
    const made: Uint8Array[] = []
    const next = async (): Promise<void> => {
      const order = orders.shift()
      if (order === undefined) return
      made.push(await order())
      return next()
    }
    await Promise.all([next(), next()])
    return made
  })
  tell(`${units}份单位报告和全区报告 ${units} unit reports and the district's`, cost, await floorOf(result))
}

const peak = { bytes: 0 }
const watch = setInterval(() => {
  peak.bytes = Math.max(peak.bytes, process.memoryUsage.rss())
}, 20)
const before = process.memoryUsage.rss()
await benchReport()
await benchUnits()
await benchPauses()
clearInterval(watch)
console.log(
  `内存 memory: 起 from ${megabytes(before)}, 峰 peak ${megabytes(Math.max(peak.bytes, process.resourceUsage().maxRSS * 1024))}`,
)

const imported = new URL('./bench-documents-import.ts', import.meta.url)
if (existsSync(imported)) {
  const { benchImport }: { benchImport: () => Promise<void> } = await import(imported.href)
  await benchImport()
}
process.exit(0)

/** The machine beside the national mid-term evaluation of December 2023: where they agree, and why not elsewhere. */

import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { readCsv } from '#documents/reading/csv/csv.ts'
import { readIndicatorCsv } from '#documents/reading/csv/indicator-csv.ts'
import { judge } from '#domain/verdicts/judge.ts'
import { run } from '#server/commands/verdicts.ts'

const file = 'examples/national-14fyp/indicators.csv'

interface Printed {
  readonly indicator: string
  readonly verdict: string | null
  readonly ratio: string | null
  readonly computable: boolean
  readonly reason: string | null
  readonly arithmetic: string
}

async function printed(...args: string[]): Promise<Printed[]> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  try {
    expect(await run([...args, '--json'])).toBe(0)
    return JSON.parse(String(log.mock.calls[0]?.[0]))
  } finally {
    log.mockRestore()
  }
}

const [head, ...rows] = readCsv(readFileSync(file))
const officialWords = new Map(
  rows.map(({ cells }) => [cells[0], cells[head?.cells.indexOf('official_verdict_2023_12') ?? -1]]),
)

/** No formula knows these three: a person decides. */
const differences: Readonly<Record<string, { machine: string; official: string; because: string }>> = {
  劳动年龄人口平均受教育年限: {
    machine: '滞后',
    official: '基本符合预期',
    because:
      'the census revised the base from 10.8 to 10.75 years afterwards; against the stated base it lags',
  },
  人均预期寿命: {
    machine: '提前实现',
    official: '基本符合预期',
    because:
      'base plus one year was reached in 2022 by figures not verified; the official report was more careful',
  },
  粮食综合生产能力: {
    machine: '提前实现',
    official: '基本符合预期',
    because:
      'capacity is judged by output, which stood above the target from the start: keeping it is the task',
  },
}
const notComputable = {
  '国内生产总值（GDP）增长': '没有目标值',
  全员劳动生产率增长: '目标与另一指标挂钩（高于GDP增长）',
  数字经济核心产业增加值占GDP比重: '截止日前没有年度数据',
  居民人均可支配收入增长: '目标与另一指标挂钩（与GDP增长基本同步）',
}

describe('at the cut-off of the evaluation', () => {
  let verdicts: Printed[]
  beforeAll(async () => {
    verdicts = await printed(file, '--cutoff', '2022-12-31')
  })

  test('16 of the 20 can be computed; the others say why', () => {
    const without = verdicts.filter(({ computable }) => !computable)
    expect(without.map(({ indicator }) => indicator)).toEqual(Object.keys(notComputable))
    for (const { indicator, verdict, ratio, reason } of without) {
      expect({ verdict, ratio }).toEqual({ verdict: null, ratio: null })
      expect(reason).toContain(notComputable[indicator as keyof typeof notComputable])
    }
    expect(verdicts.length - without.length).toBe(16)
  })

  test('13 agree with the official word; each of the three others has its reason', () => {
    const computed = verdicts.filter(({ computable }) => computable)
    const agreeing = computed.filter(({ indicator, verdict }) => verdict === officialWords.get(indicator))
    expect(agreeing).toHaveLength(13)
    const differing = computed.filter((one) => !agreeing.includes(one))
    expect(differing.map(({ indicator }) => indicator)).toEqual(Object.keys(differences))
    for (const { indicator, verdict } of differing) {
      const { machine, official, because } = differences[indicator] ?? {}
      expect({ verdict, official: officialWords.get(indicator) }).toEqual({ verdict: machine, official })
      expect(because).not.toBe('')
    }
  })

  test('a figure the file does not vouch for is never shown without that mark', () => {
    const patents = verdicts.find(({ indicator }) => indicator === '每万人口高价值发明专利拥有量')
    expect(patents?.arithmetic.split('\n').at(-1)).toBe(
      '待核实（文件标明尚未查证）：基期值、目标值、2022年。',
    )
    const air = verdicts.find(({ indicator }) => indicator.includes('空气质量'))
    expect(air?.arithmetic).toContain('2023年上半年：81.4%，不是全年数据，不与年度目标比较。')
  })
})

test('without a cut-off the last year with a value counts', async () => {
  const [named, last] = [await printed(file, '--cutoff', '2025-12-31'), await printed(file)]
  expect(last).toEqual(named)
  expect(last).not.toEqual(await printed(file, '--cutoff', '2022-12-31'))
})

test('with the indicator named that they are bound to, relative targets are judged', () => {
  const text = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/)
  const named = text.map((line, at) => {
    if (at === 0) return `${line},reference`
    return /高于GDP增长|与GDP增长基本同步/.test(line) ? `${line},国内生产总值（GDP）增长` : `${line},`
  })
  const { rows } = readIndicatorCsv(new TextEncoder().encode(named.join('\n')))
  const relative = rows.filter(({ judged }) => judged.target.kind === 'relative')
  const classes = relative.map(({ judged }) => judge(judged, { cutOff: '2022-12-31' }).class)
  expect(classes).toEqual(['on_schedule', 'on_schedule'])
})

describe('the call', () => {
  test.each([[[]], [['a.csv', 'b.csv']], [['a.csv', '--csv']]])(
    '%j is answered with the usage',
    async (args) => {
      const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      expect(await run(args)).toBe(2)
      expect(error.mock.calls[0]?.[0]).toContain('guiheng verdicts')
      error.mockRestore()
    },
  )

  test.each([
    { args: ['no-such-file.csv'], code: 'file-unreadable' },
    { args: [file, '--cutoff', '2022-02-30'], code: 'day-invalid' },
    { args: ['package.json'], code: 'csv-quote-open' },
  ])('$code', async ({ args, code }) => {
    await expect(run(args)).rejects.toMatchObject({ code })
  })
})

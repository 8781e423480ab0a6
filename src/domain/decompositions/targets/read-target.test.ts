/** Targets as plans write them, and what kind each is. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTarget, type TargetText } from './read-target.ts'

const read = (text: string, given: Partial<TargetText> = {}) =>
  readTarget({ text, name: '甲', unit: '', brackets: 'cumulative', headed: null, ...given })

type Case = readonly [
  text: string,
  kind: string,
  value: string | null,
  given?: Partial<TargetText>,
  doubts?: string[],
]

// biome-ignore format: one target a line
const cases: readonly Case[] = [
  ['62', 'level', '62'],
  ['62.0%', 'level', '62.0'],
  ['62\u03365', 'none', null, {}, ['target-unclear']],
  ['62¹', 'none', null, {}, ['target-unclear']],
  ['62①', 'none', null, {}, ['target-unclear']],
  ['１２．９', 'level', '12.9'],
  ['1,234.5', 'level', '1234.5', { unit: '亿元' }],
  ['约62左右', 'level', '62'],
  ['力争达到62%', 'level', '62', { unit: '%' }],
  ['到2025年达到62%', 'level', '62', { unit: '%' }],
  ['降至38以下', 'ceiling', '38'],
  ['62以上', 'floor', '62'],
  ['≥62', 'floor', '62'],
  ['＞95%', 'floor', '95'],
  ['不低于6.5', 'floor', '6.5'],
  ['突破400家', 'floor', '400', { unit: '家' }],
  ['0.018以内', 'ceiling', '0.018', { name: '死亡率', unit: '人/亿元' }],
  ['≤4.5', 'ceiling', '4.5'],
  ['不高于5', 'ceiling', '5'],
  ['控制在38微克/立方米', 'ceiling', '38', { unit: '微克/立方米' }],
  ['4.5以内', 'annual_cap', '4.5', { name: '城镇登记失业率', unit: '%' }],
  ['<5.5', 'annual_cap', '5.5', { name: '城镇调查失业率', unit: '%' }],
  ['每年不超过5', 'annual_cap', '5', { unit: '起' }],
  ['3左右（年均，以内）', 'annual_cap', '3', { name: '居民消费价格涨幅', unit: '%' }],
  ['6左右（年均）', 'annual_growth', '6', { unit: '%' }],
  ['年均增长6%左右', 'annual_growth', '6', { unit: '亿元' }],
  ['7以上（年均）', 'annual_growth', '7', { unit: '%' }],
  ['6.0', 'annual_growth', '6.0', { name: '地区生产总值年均增长', unit: '%' }],
  ['6', 'annual_growth', '6', { name: '地区生产总值增速', unit: '%' }],
  ['3', 'annual_growth', '3', { headed: 'annual' }],
  ['[14.5]', 'cumulative', '14.5', { unit: '%' }],
  ['〔14.5〕', 'cumulative', '14.5', { unit: '%' }],
  ['【600】', 'cumulative', '600', { unit: '亿元' }],
  ['［６００］', 'cumulative', '600', { unit: '亿元' }],
  ['(14.5)', 'cumulative', '14.5'],
  ['[600]', 'cumulative', '600', { brackets: null }, ['brackets-unexplained']],
  ['[1]', 'increment', '1', { name: '人均预期寿命', unit: '岁', brackets: null }, ['brackets-unexplained']],
  ['[1]', 'increment', '1', { brackets: 'increment' }],
  ['累计600亿元', 'cumulative', '600', { unit: '亿元' }],
  ['五年累计新增12万人', 'cumulative', '12', { unit: '万人' }],
  ['600（累计）', 'cumulative', '600'],
  ['下降14.5%', 'cumulative', '14.5', { unit: '%' }],
  ['14.5', 'cumulative', '14.5', { name: '单位地区生产总值能源消耗降低', unit: '%' }],
  ['-13.5', 'cumulative', '-13.5', { name: '单位地区生产总值能耗降低', unit: '%' }],
  ['增长30%', 'cumulative', '30', { unit: '亿元' }, ['target-unclear']],
  ['提高1岁', 'increment', '1', { unit: '岁' }],
  ['+1', 'increment', '1'],
  ['增加3个百分点', 'increment', '3', { unit: '%' }],
  ['提高到62', 'level', '62'],
  ['与经济增长基本同步', 'relative', null],
  ['高于GDP增长', 'relative', null],
  ['快于全市平均水平', 'relative', null],
  ['不低于全市平均水平', 'relative', null],
  ['完成市下达目标', 'assigned', null],
  ['以市级下达为准', 'assigned', null],
  ['完成国家任务', 'assigned', null],
  ['—', 'none', null, {}, ['target-missing']],
  ['', 'none', null, {}, ['target-missing']],
  ['持续改善', 'none', null, {}, ['target-without-number']],
  ['60-65', 'floor', '60', {}, ['target-range']],
  ['35～38', 'ceiling', '38', { name: '细颗粒物浓度' }, ['target-range']],
  ['年均2万人', 'level', '2', { unit: '万人' }, ['target-yearly-amount']],
  ['62（比2020年提高3.7个百分点）', 'level', '62', { unit: '%' }],
  ['62、65', 'level', '62', {}, ['target-several-numbers']],
]

describe('readTarget', () => {
  const named = cases.map(([text, kind, value, given = {}, doubts = []]) => ({
    text,
    kind,
    value,
    given,
    doubts,
  }))
  test.each(named)('$text is $kind $value', ({ text, kind, value, given, doubts }) => {
    const { target, doubts: found } = read(text, given)
    expect([target.kind, target.value, found]).toEqual([kind, value, doubts])
  })

  const decimal = fc
    .tuple(fc.nat(99999), fc.option(fc.stringMatching(/^\d{1,3}$/), { nil: undefined }))
    .map(([whole, fraction]) => (fraction === undefined ? `${whole}` : `${whole}.${fraction}`))

  test('keeps every figure as written, in any width and brackets', () => {
    const widths = [
      (t: string) => t,
      (t: string) => t.replace(/[\d.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ]
    const frames = ['#', '[#]', '【#】', '#以上', '#以内', '#左右（年均）', '累计#', '提高#']
    fc.assert(
      fc.property(decimal, fc.constantFrom(...widths), fc.constantFrom(...frames), (figure, wide, frame) => {
        const text = frame.replace('#', wide(figure))
        expect(read(text, { unit: '%' }).target).toMatchObject({ value: figure, text })
      }),
      { seed: 20230404 },
    )
  })

  test('never throws and never gives a value that is no decimal', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'0123456789.,%-—[]〔〕（）年均累计以上内到至提高下降约'),
          maxLength: 12,
        }),
        (text) => {
          const { value } = read(text).target
          expect(value === null || /^-?\d+(\.\d+)?$/.test(value)).toBe(true)
        },
      ),
      { seed: 20230404, numRuns: 500 },
    )
  })
})

/** The consistency check: what is wrong is found at its place with what is right, what is right is left alone. */

import { describe, expect, test } from 'vitest'
import { checkText } from './check.ts'
import type { Known, KnownItem } from './known.ts'

const item = (name: string, more: Partial<KnownItem>): KnownItem => ({
  ...{ kind: 'indicator', name, unit: '', figures: [], replaced: [], others: [], target: null, word: null },
  ...more,
})

const known: Known = {
  items: [
    item('地区生产总值', {
      unit: '亿元',
      figures: [
        { period: '2021', number: '412.8' },
        { period: '2022', number: '428.53' },
      ],
      replaced: [{ period: '2022', number: '430.0' }],
      others: ['560'],
      word: '基本符合预期',
    }),
    item('地区生产总值增速', { unit: '%', figures: [{ period: '2022', number: '3.2' }] }),
    item('城镇调查失业率', {
      unit: '%',
      figures: [
        { period: '2020', number: '5.7' },
        { period: '2021', number: '5.4' },
        { period: '2022', number: '5.1' },
      ],
      others: ['5.5'],
      word: '滞后',
    }),
    item('老旧小区改造', { kind: 'task', word: '已完成' }),
  ],
  units: [{ name: '区住房建设委员会', aliases: ['区住建委'] }],
  words: ['提前实现', '快于预期', '基本符合预期', '滞后', '已完成', '推进缓慢'],
  years: { from: 2015, to: 2035 },
}

const check = (text: string) => checkText([text], known)

describe('what is right is left alone', () => {
  test.each([
    '2022年，地区生产总值达到428.53亿元，基本符合预期。',
    '2022年地区生产总值428.5亿元。',
    '2022年地区生产总值429亿元。',
    '到2025年，地区生产总值达到560亿元。',
    '2021年地区生产总值412.8亿元，2022年428.53亿元。',
    '地区生产总值增速3.2%，城镇调查失业率5.1%，控制在5.5%以内。',
    '城镇调查失业率下降0.4个百分点。',
    '城镇调查失业率未达到基本符合预期。',
    '共37项，其中已完成12项、推进中25项。',
    '共37项，其中已完成12项、推进中20项，另有5项未启动。',
    '共有4个小区，其中甲2个、乙2个。',
    '在库项目146个，其中签约62个、开工38个。',
    '城镇调查失业率由5.5%降到5.1%，完成规划降幅的81%。',
    '地区生产总值累计841.3亿元。',
    '征求22个单位意见，收到39条，采纳34条、部分采纳4条、不采纳1条。',
    '17项指标中，13项达到预期，占76.5%。',
    '17项指标中，提前实现1项、快于预期3项、基本符合预期5项，其中约束性指标4项、预期性指标5项。',
    '规划确定的3项主要指标中，基本符合预期1项，滞后1项，尚未评定1项。',
    '规划确定的3项主要指标中，1项基本符合预期，1项滞后。按性质分，约束性指标3项，其中基本符合预期0项。',
    '在17项重点任务中，已完成12项。',
    '三分之一：3项中1项完成，占33.3%。',
    '一产占比为12.3%，二产占比为37.8%，三产占比为49.9%。',
    '一产占比为33.4%，二产占比为33.4%，三产占比为33.4%。',
    '全部3项指标均有进展，其中1项指标滞后。',
    '13项指标达到预期。',
    '河北政办函〔2023〕6号印发，2023年6月30日前完成，第3次会议，12个街道。',
    '老旧小区改造已完成。',
    '由区住房建设委员会（区住建委）负责。',
    '地区生产总值2022年比2021年增加15.73亿元，2022年末比2021年末增加了15.7亿元。',
    '地区生产总值2022年比2021年增加约16亿元，比2019年增加99亿元，增长3.8%。',
    '城镇调查失业率2022年比2021年下降0.3个百分点，比2020年下降0.6个百分点。',
    '2021年、2022年地区生产总值分别为412.8亿元、428.53亿元，累计841.33亿元。',
    '2022年和2021年，地区生产总值分别达到428.5亿元和412.8亿元。',
    '已完成12项、推进中25项，合计37项。',
    '上年结转12项、今年新增23项，其中合并5项，合计30项。',
    '２０２２年地区生产总值４２８．５亿元。',
    '',
    '全文没有数字。',
  ])('%s', (text) => {
    expect(check(text)).toEqual([])
  })
})

describe('what is wrong is found where it stands, with what is right', () => {
  test.each([
    { text: '2022年地区生产总值438.5亿元。', code: 'figure-differs', found: '438.5', right: '428.53' },
    { text: '2021年地区生产总值428.53亿元。', code: 'figure-differs', found: '428.53', right: '412.8' },
    { text: '2022年地区生产总值430.0亿元。', code: 'figure-outdated', found: '430.0', right: '428.53' },
    {
      text: '2022年地区生产总值428.53万元。',
      code: 'unit-differs',
      found: '428.53万元',
      right: '428.53亿元',
    },
    { text: '地区生产总值达到500亿元。', code: 'figure-unknown', found: '500', right: '' },
    { text: '城镇调查失业率下降0.4%。', code: 'points-expected', found: '0.4%', right: '0.4个百分点' },
    {
      text: '地区生产总值2022年比2021年增加了25.7亿元。',
      ...{ code: 'change-differs', found: '增加了25.7', right: '增加15.7' },
    },
    {
      text: '城镇调查失业率2022年比2021年上升0.3个百分点。',
      ...{ code: 'change-differs', found: '上升0.3', right: '下降0.3' },
    },
    {
      text: '城镇调查失业率2022年比2021年下降0.3个百分点，比2020年下降1.6个百分点。',
      ...{ code: 'change-differs', found: '下降1.6', right: '下降0.6' },
    },
    { text: '2022年城镇调查失业率为4.1%。', code: 'figure-differs', found: '4.1', right: '5.1' },
    { text: '地区生产总值快于预期。', code: 'verdict-differs', found: '快于预期', right: '基本符合预期' },
    { text: '老旧小区改造推进缓慢。', code: 'verdict-differs', found: '推进缓慢', right: '已完成' },
    { text: '共37项，其中已完成12项、推进中23项。', code: 'sum-differs', found: '37', right: '35' },
    { text: '共30项，其中已完成12项、推进中23项。', code: 'sum-differs', found: '30', right: '35' },
    {
      text: '收到意见38条，其中采纳34条、部分采纳4条、不采纳1条。',
      code: 'sum-differs',
      found: '38',
      right: '39',
    },
    { text: '17项指标中，13项达到预期，占78.5%。', code: 'share-differs', found: '78.5%', right: '76.5%' },
    { text: '17项指标中，13项达到预期，占77%。', code: 'share-differs', found: '77%', right: '76%' },
    { text: '甲占比52.5%，乙占比58.5%。', code: 'shares-over-whole', found: '52.5%，乙占比58.5%', right: '' },
    { text: '规划确定的4项主要指标进展良好。', code: 'count-differs', found: '4', right: '3' },
    { text: '规划确定的４项主要指标进展良好。', code: 'count-differs', found: '４', right: '3' },
    {
      text: '2021年、2022年地区生产总值分别为412.8亿元、438.5亿元。',
      ...{ code: 'figure-differs', found: '438.5', right: '428.53' },
    },
    {
      text: '17项主要指标中，提前实现1项、快于预期99项，尚未评定12项。',
      ...{ code: 'sum-differs', found: '17', right: '112' },
    },
    {
      text: '规划确定的3项主要指标中，基本符合预期2项，尚未评定1项。',
      ...{ code: 'verdict-count-differs', found: '2', right: '1' },
    },
    {
      text: '全部3项指标，其中3项滞后。',
      ...{ code: 'verdict-count-differs', found: '3', right: '1' },
    },
    { text: '已完成12项、推进中23项，合计37项。', code: 'sum-differs', found: '37', right: '35' },
    { text: '到2205年建成。', code: '', found: '', right: '' },
    { text: '到2052年建成。', code: 'year-outside', found: '2052', right: '' },
    {
      text: '由区住房建没委员会负责。',
      code: 'name-unlike',
      found: '区住房建没委员会',
      right: '区住房建设委员会',
    },
    {
      text: '城镇调察失业率保持稳定。',
      code: 'name-unlike',
      found: '城镇调察失业率',
      right: '城镇调查失业率',
    },
  ])('$text', ({ text, code, found, right }) => {
    const findings = check(text)
    if (code === '') {
      expect(findings).toEqual([])
      return
    }
    expect(findings).toMatchObject([{ code, found, right }])
    expect(findings.map(({ place }) => text.slice(place.from, place.to))).toEqual([found])
  })

  test('each finding knows its paragraph', () => {
    const findings = checkText(['第一段。', '2022年地区生产总值438.5亿元。'], known)
    expect(findings.map((f) => f.place.paragraph)).toEqual([1])
  })

  test('a figure belongs to the item named last before it', () => {
    expect(check('地区生产总值增速3.2%，地区生产总值3.2亿元。')).toMatchObject([
      { code: 'figure-unknown', about: '地区生产总值' },
    ])
  })

  test('a paragraph without a break, and a sentence without an end, are read through', () => {
    expect(check('2022年地区生产总值438.5亿元。'.repeat(5000))).toHaveLength(5000)
    expect(check('2022年地区生产总值438.5亿元，'.repeat(5000)).length).toBeGreaterThan(4000)
    // Held each against each, these would take minutes.
    expect(check('：1项'.repeat(100_000)).length).toBeGreaterThan(0)
  })
})

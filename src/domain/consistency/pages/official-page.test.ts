/** Pages as officials write them, full of numbers that say nothing of the data: exactly what is wrong in them is found. */

import { describe, expect, test } from 'vitest'
import { checkText } from '../check.ts'
import { innocent, known, running } from './test-page.ts'

const check = (text: string) => checkText([text], known)

describe('nothing in a page without an error', () => {
  test.each([...innocent, ...running])('%s', (text) => {
    expect(check(text)).toEqual([])
  })
})

const [figure, count, verdicts] = ['figure-differs', 'count-differs', 'verdict-count-differs'] as const

describe('what is wrong in it is found, and offered as it was written', () => {
  test.each([
    // The same scale, another, and the digits the text shows.
    ['2022年地区生产总值4385300万元。', figure, '4385300', '4285300'],
    ['2022年地区生产总值0.0438万亿元。', figure, '0.0438', '0.0429'],
    ['2022年一般公共预算收入达到42.5亿元。', figure, '42.5', '40.3'],
    ['2022年一般公共预算收入40.52亿元，同口径增长6.1%。', figure, '40.52', '40.25'],
    ['2022年常住人口635000人。', figure, '635000', '653000'],
    ['2022年地区生产总值428.53万元。', 'unit-differs', '428.53万元', '428.53亿元'],
    ['2022年国家高新技术企业数达312个。', 'unit-differs', '312个', '312家'],
    [
      '2022年地区生产总值比2020年增加485300万元，比2021年增加175300万元。',
      'change-differs',
      '增加175300',
      '增加157300',
    ],
    ['2023年上半年地区生产总值291.6亿元。', figure, '291.6', '219.6'],
    ['地区生产总值482.53亿元（2022年）。', figure, '482.53', '428.53'],
    // Rough words that the data do not bear out.
    ['2022年地区生产总值突破430亿元。', figure, '430', '428.53'],
    ['2022年地区生产总值约480亿元。', figure, '480', '428.53'],
    ['2022年国家高新技术企业数不足300家。', figure, '300', '312'],
    ['2022年国家高新技术企业数超过三百二十家。', figure, '三百二十', '三百一十二'],
    ['2022年服务业增加值占比65%以上。', figure, '65', '60.1'],
    ['2022年服务业增加值占比超七成。', figure, '七成', '六成'],
    // Chinese numerals stay Chinese numerals.
    ['2022年城镇登记失业率为百分之四点七。', figure, '百分之四点七', '百分之三点七'],
    ['2022年常住人口达六十三万人。', figure, '六十三', '六十五点三'],
    ['2022年每千人口托位数达四个。', figure, '四', '三'],
    ['服务业增加值占比2022年比2020年提高二点八个百分点。', 'change-differs', '提高二点八', '提高一点八'],
    ['服务业增加值占比提高百分之二。', 'points-expected', '百分之二', '二个百分点'],
    ['规划确定的十八项主要指标进展顺利。', count, '十八', '十七'],
    ['规划确定的十七项主要指标中，基本符合预期十二项，另有五项进展较慢。', verdicts, '十二', '十三'],
    ['共十七项，其中完成十三项、推进五项。', 'sum-differs', '十七', '十八'],
    ['共征集意见三十八条，其中采纳三十条、部分采纳六条、不采纳三条。', 'sum-differs', '三十八', '三十九'],
    ['17项主要指标中，十三项基本符合预期，占百分之七十五。', 'share-differs', '百分之七十五', '百分之七十六'],
    ['17项主要指标中，十三项基本符合预期，占六成。', 'share-differs', '六成', '八成'],
    ['17项主要指标中，十三项基本符合预期，占一半。', 'share-differs', '一半', '八成'],
    ['2022年地区生产总值达四百三十八点五亿元。', figure, '四百三十八点五', '四百二十八点五三'],
    [
      '地区生产总值（第1项）。2022年比2020年增加48.53亿元，距2025年规划目标还差113.47亿元。',
      figure,
      '113.47',
      '131.47',
    ],
    ['地区生产总值（第1项）。2021—2022年年均增加42.3亿元。', figure, '42.3', '24.3'],
    ['2022年，国家高新技术企业由196家增加到332家。', figure, '332', '312'],
    // What stands under an item's heading, its target and its verdict.
    ['地区生产总值（第1项）。2025年规划目标为580亿元；2022年为428.53亿元。', figure, '580', '560'],
    ['地区生产总值（第1项）。2025年规划目标为560亿元；2022年为482.53亿元。', figure, '482.53', '428.53'],
    [
      '地区生产总值（第1项）。2022年为428.53亿元。评定为滞后：需求不足。',
      'verdict-differs',
      '滞后',
      '基本符合预期',
    ],
    ['细颗粒物年均浓度2022年为35微克/立方米。', figure, '35', '37'],
    ['滞后的为地区生产总值。', 'verdict-differs', '滞后', '基本符合预期'],
    ['国家高新技术企业数由2020年的169家增至312家。', figure, '169', '196'],
    ['2002年全区经济运行平稳。', 'year-outside', '2002', ''],
  ] as const)('%s', (text, code, found, right) => {
    const findings = check(text)
    expect(findings).toMatchObject([{ code, found, right }])
    expect(findings.map(({ place }) => text.slice(place.from, place.to))).toEqual([found])
  })
})

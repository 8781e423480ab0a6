/** Places of a definition in words. */

import { describe, expect, test } from 'vitest'
import { exerciseFindingText, exercisePlaceText } from './exercise-place-text.ts'

const exercise = {
  units: [{ name: '区教育局', aliases: ['教育局'] }],
  plans: [{ name: '纲要', basis: ['x'] }],
  evaluation: {
    cutOffs: { yearly: '2028-12-31' },
    tracks: [
      { name: '纲要评估', plans: ['nowhere'], deadlines: [{ text: '报送报告', dueOn: '2028-05-20' }] },
    ],
    forms: [{ subject: 'task', fields: [{ key: 'stage', label: { zh: '阶段', en: 'Stage' } }, {}] }],
    frame: [{ title: '总体情况', sections: [{ title: '亮点', parts: [{}] }] }],
    scales: [{ subject: 'task', classes: [{ key: 'done', word: { zh: '已落地', en: 'In place' } }] }],
  },
}

describe('exercisePlaceText', () => {
  test.each([
    { path: 'coordinator', zh: '牵头组织单位', en: 'Coordinating unit' },
    { path: 'units[0].aliases[0]', zh: '单位“区教育局”的简称', en: 'Unit "区教育局" › other names' },
    { path: 'plans[0].basis[0]', zh: '规划“纲要”的依据文件', en: 'Plan "纲要" › basis document' },
    { path: 'evaluation.cutOffs.yearly', zh: '数据截止时点的年度数据', en: 'Cut-offs › yearly figures' },
    { path: 'evaluation.tracks[0].plans[0]', zh: '评估事项“纲要评估”的规划', en: 'Track "纲要评估" › Plan' },
    {
      path: 'evaluation.tracks[0].deadlines[0].dueOn',
      zh: '评估事项“纲要评估”的时限“报送报告”的日期',
      en: 'Track "纲要评估" › deadline "报送报告" › day',
    },
    {
      path: 'evaluation.forms[0].fields[1]',
      zh: '填报表“任务”的第2个栏目',
      en: 'Form "Task" › field 2',
    },
    {
      path: 'evaluation.forms[0].fields[0].label.en',
      zh: '填报表“任务”的栏目“阶段”的名称的英文',
      en: 'Form "Task" › field "Stage" › label › English',
    },
    {
      path: 'evaluation.frame[0].sections[0].parts[0]',
      zh: '报告框架“总体情况”的下级标题“亮点”的第1个内容来源',
      en: 'Frame "总体情况" › part "亮点" › what fills it 1',
    },
    {
      path: 'evaluation.scales[0].classes[0].least',
      zh: '评价用语“任务”的等次“已落地”的下限',
      en: 'Words of the verdicts "Task" › class "In place" › threshold',
    },
    { path: 'evaluation', zh: '方案', en: 'The definition' },
    { path: 'unheard.of', zh: '方案', en: 'The definition' },
    { path: '', zh: '方案', en: 'The definition' },
  ])('$path', ({ path, zh, en }) => {
    expect(exercisePlaceText('zh-CN', exercise, path)).toBe(zh)
    expect(exercisePlaceText('en', exercise, path)).toBe(en)
  })
})

describe('exerciseFindingText', () => {
  test.each([
    { code: 'plan-unknown', found: 'x', zh: '没有代号为“x”的规划' },
    { code: 'form-missing', found: 'task', zh: '没有“任务”的填报表' },
    { code: 'unheard-of', found: 'x', zh: 'unheard-of' },
  ])('$code', ({ zh, ...finding }) => {
    expect(exerciseFindingText('zh-CN', finding)).toBe(zh)
  })
})

/** One unit in its spellings: by directory, by the file's own names, by general rules. */

import { describe, expect, test } from 'vitest'
import { unitResolver } from './resolver.ts'

const nobody = { units: [], groups: [] }

describe('without a directory, by general rules', () => {
  test.each([
    ['区发改委', '区发展改革委'],
    ['区住建委', '区住房建设委'],
    ['区卫健委', '区卫生健康委'],
    ['区工信局', '区工业和信息化局'],
    ['区文旅局', '区文化和旅游局'],
    ['区城管委', '区城市管理委'],
    ['县发改局', '县发展改革局'],
    ['区政法委', '区委政法委'],
    ['区团委', '团区委'],
    ['规划资源河北分局', '市规划资源局河北分局'],
    ['规划资源河西分局', '市规划资源局河西分局'],
    ['公安河北分局', '公安河北分局'],
    ['区人社局', '区人社局'],
    ['区 教 育 局', '区教育局'],
    ['区市场监管局', '区市场监管局'],
  ])('%s is %s', (written, name) => {
    expect(unitResolver(nobody, [written]).resolve(written).name).toBe(name)
  })
})

describe('by the other names of the file', () => {
  test.each([
    { name: 'a short name the file spells out', names: ['区住房和城乡建设委'], written: '区住建委', full: '区住房和城乡建设委' },
    { name: 'the spelling most used', names: ['区人社局', '区人社局', '区人社局'], written: '区人力资源和社会保障局', full: '区人社局' },
    { name: 'a place in front', names: ['区教育局'], written: '某某区教育局', full: '区教育局' },
    { name: 'the level left out', names: ['区教育局'], written: '教育局', full: '区教育局' },
    { name: 'a branch without its place', names: ['市规划资源局河北分局'], written: '规划资源分局', full: '市规划资源局河北分局' },
    { name: 'a street office', names: ['甲乙街道', '甲乙街道'], written: '甲乙街道办事处', full: '甲乙街道' },
    { name: 'the level left out where two units could be meant', names: ['区教育局', '市教育局'], written: '教育局', full: '教育局' },
    { name: 'a zone is not a place in front', names: ['甲区管委会', '乙区管委会'], written: '甲区管委会', full: '甲区管委会' },
  ])('$name', ({ names, written, full }) => {
    expect(unitResolver(nobody, [...names, written]).resolve(written).name).toBe(full)
  }) // biome-ignore format: table
})

describe('by the directory', () => {
  const directory = {
    units: [
      { name: '区发展改革委', aliases: ['区计委'] },
      { name: '区人社局', aliases: [] },
    ],
    groups: [
      { name: '各街道', members: ['甲街道'], open: false },
      { name: '各有关部门', members: [], open: true },
    ],
  }
  test.each([
    ['区计委', '区发展改革委', true, false],
    ['区发改委', '区发展改革委', true, false],
    ['区人力资源和社会保障局', '区人社局', true, false],
    ['发改委', '区发展改革委', true, false],
    ['各街道', '各街道', true, false],
    ['各有关部门', '各有关部门', true, true],
    ['区教育局', '区教育局', false, false],
    ['区相关单位', '区相关单位', false, true],
  ])('%s', (written, name, isKnown, isOpenGroup) => {
    expect(unitResolver(directory, []).resolve(written)).toEqual({ name, isKnown, isOpenGroup })
  })
})

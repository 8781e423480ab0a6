/** Who leads and who supports, in every way cells say it. */

import { describe, expect, test } from 'vitest'
import { splitTrailingUnits, type UnitColumn, writtenUnits } from './unit-cell.ts'

type Case = readonly [text: string, column: UnitColumn, leads: string, supporters: string]

// biome-ignore format: one cell a line
const cases: readonly Case[] = [
  ['区教育局', 'lead', '区教育局', ''],
  ['区教育局、区体育局', 'lead', '区教育局 区体育局', ''],
  ['区教育局，区体育局；区民政局', 'supporters', '', '区教育局 区体育局 区民政局'],
  ['区教育局、区体育局', 'responsible', '区教育局', '区体育局'],
  ['区教育局（牵头）、区体育局、区民政局', 'responsible', '区教育局', '区体育局 区民政局'],
  ['区体育局、区教育局（牵头）、区民政局', 'responsible', '区教育局', '区体育局 区民政局'],
  ['（牵头单位：区教育局）', 'responsible', '区教育局', ''],
  ['牵头单位：区教育局；配合单位：区体育局、各街道', 'responsible', '区教育局', '区体育局 各街道'],
  ['牵头：区教育局\n配合：区体育局、区民政局', 'lead', '区教育局', '区体育局 区民政局'],
  ['牵头单位：区教育局 责任单位：区体育局', 'lead', '区教育局', '区体育局'],
  ['责任单位：区教育局、区体育局', 'responsible', '区教育局', '区体育局'],
  ['【牵头】区教育局【配合】区体育局、区民政局', 'responsible', '区教育局', '区体育局 区民政局'],
  ['区教育局牵头，区体育局、区民政局配合', 'responsible', '区教育局', '区体育局 区民政局'],
  ['由区教育局、区体育局牵头，区民政局参与', 'responsible', '区教育局 区体育局', '区民政局'],
  ['区教育局、区体育局按职责分工负责', 'responsible', '区教育局', '区体育局'],
  ['区教育局会同区体育局', 'responsible', '区教育局', '区体育局'],
  ['区文化和旅游局、区教育局和区民政局', 'supporters', '', '区文化和旅游局 区教育局 区民政局'],
  ['区人力资源和社会保障局、区工业和信息化局', 'supporters', '', '区人力资源和社会保障局 区工业和信息化局'],
  ['区教育局  区体育局', 'supporters', '', '区教育局 区体育局'],
  ['区工业和信\n息化局\n区教育局', 'supporters', '', '区工业和信息化局 区教育局'],
  ['市规划资源局 某某分局', 'lead', '市规划资源局某某分局', ''],
  ['区委宣传部（区文明办）、区教育局', 'supporters', '', '区委宣传部（区文明办） 区教育局'],
  ['各街道（甲、乙等）、区教育局', 'supporters', '', '各街道（甲、乙等） 区教育局'],
  ['—', 'lead', '', ''],
  ['无', 'supporters', '', ''],
]

describe('writtenUnits', () => {
  test.each(cases)('%s in %s', (text, column, leads, supporters) => {
    const written = writtenUnits(text, column)
    expect([written.leads.join(' '), written.supporters.join(' ')]).toEqual([leads, supporters])
  })
})

describe('splitTrailingUnits', () => {
  // biome-ignore format: one text a line
  test.each([
    ['推进改革（牵头单位：区教育局；配合单位：区体育局）', '推进改革', '区教育局'],
    ['推进改革（区教育局牵头，区体育局配合）。', '推进改革', '区教育局'],
    ['推进改革。牵头单位：区教育局', '推进改革', '区教育局'],
    ['推进改革（责任单位：区委宣传部（区文明办））', '推进改革', '区委宣传部（区文明办）'],
    ['产业发展专项规划（区商务局）', '产业发展专项规划', '区商务局'],
    ['每千人口执业（助理）医师数', '每千人口执业（助理）医师数', ''],
    ['完善制度（试点）', '完善制度（试点）', ''],
    ['细颗粒物（PM2.5）', '细颗粒物（PM2.5）', ''],
  ])('%s', (text, name, lead) => {
    const split = splitTrailingUnits(text)
    expect([split.text, split.units.leads.join(' ')]).toEqual([name, lead])
  })
})

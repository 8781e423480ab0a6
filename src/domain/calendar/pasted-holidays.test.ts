/** The notice on holidays as it is published, and what is doubtful in one that was typed. */

import { expect, test } from 'vitest'
import { readPastedHolidays } from './pasted-holidays.ts'

const notice = `国务院办公厅关于2026年
部分节假日安排的通知
国办发明电〔2025〕7号

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、国庆节、中秋节：9月30日（周三）至10月7日（周三）放假调休，共8天。10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`

test('every holiday with the weekend days worked for it', () => {
  const { source, holidays, doubts } = readPastedHolidays(notice, null)
  expect(source).toBe('国务院办公厅关于2026年部分节假日安排的通知 国办发明电〔2025〕7号')
  expect(holidays).toEqual([
    { name: '元旦', from: '2026-01-01', to: '2026-01-03', worked: ['2026-01-04'] },
    { name: '春节', from: '2026-02-15', to: '2026-02-23', worked: ['2026-02-14', '2026-02-28'] },
    { name: '清明节', from: '2026-04-04', to: '2026-04-06', worked: [] },
    { name: '国庆节、中秋节', from: '2026-09-30', to: '2026-10-07', worked: ['2026-10-10'] },
  ])
  expect(doubts).toEqual([])
})

test.each([
  {
    name: 'over the turn of the year, the year said',
    line: '元旦：2022年12月31日至2023年1月2日放假调休，共3天。',
    holiday: { name: '元旦', from: '2022-12-31', to: '2023-01-02', worked: [] },
  },
  {
    name: 'over the turn of the year, unsaid',
    line: '元旦：12月31日—1月2日放假。',
    holiday: { name: '元旦', from: '2022-12-31', to: '2023-01-02', worked: [] },
  },
  {
    name: 'a single day',
    line: '清明节：4月5日放假，共1天。',
    holiday: { name: '清明节', from: '2023-04-05', to: '2023-04-05', worked: [] },
  },
  {
    name: 'the month said once for several days worked',
    line: '3. 春节：1月21日至27日放假调休，共7天。1月28日（星期六）、29日（星期日）上班。',
    holiday: { name: '春节', from: '2023-01-21', to: '2023-01-27', worked: ['2023-01-28', '2023-01-29'] },
  },
])('$name', ({ line, holiday }) => {
  expect(readPastedHolidays(line, 2023)).toEqual({ source: '', holidays: [holiday], doubts: [] })
})

test.each([
  { name: 'no year', line: '端午节：6月22日至24日放假。', year: null, doubt: { code: 'no-year', found: '' } },
  { name: 'a day there is not', line: '春节：2月30日放假。', year: 2023, doubt: { code: 'unread', found: '春节：2月30日放假。' } },
  { name: 'no name', line: '6月22日至24日放假。', year: 2023, doubt: { code: 'unread', found: '6月22日至24日放假。' } },
  { name: 'a wrong count', line: '端午节：6月22日至24日放假，共4天。', year: 2023, doubt: { code: 'count', found: '共4天', expected: '3' } },
  { name: 'a wrong weekday', line: '端午节：6月22日（周五）至24日放假。', year: 2023, doubt: { code: 'weekday', found: '2023-06-22 周五', expected: '周四' } },
  { name: 'a working day worked', line: '端午节：6月22日至24日放假。6月26日上班。', year: 2023, doubt: { code: 'worked-weekday', found: '2023-06-26 周一' } },
  { name: 'one day twice', line: '端午节：6月22日放假。\n国庆节：6月22日放假。', year: 2023, doubt: { code: 'twice', found: '2023-06-22' } },
])('doubtful: $name', ({ line, year, doubt }) => {
  expect(readPastedHolidays(line, year).doubts).toEqual([{ expected: '', ...doubt }])
}) // biome-ignore format: table

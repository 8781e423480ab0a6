/** What is typed, what is sent of it, and how two versions are laid together. */

import { describe, expect, test } from 'vitest'
import { makeEntry } from './make.ts'
import {
  differences,
  readGraded,
  readNumber,
  type Typed,
  taking,
  toldOf,
  toSave,
  typedOf,
  unreadable,
  withTypedGrade,
} from './typed.ts'

const today = '2023-06-12'

const withNumber = (typed: Typed, period: string, number: string): Typed => {
  const cell = typed.cells[period]
  if (!cell) throw new Error(`no cell ${period}`)
  return { ...typed, cells: { ...typed.cells, [period]: { ...cell, number } } }
}

describe('readNumber', () => {
  test.each([
    { name: 'plain', typed: '84.0', read: '84.0' },
    { name: 'full width', typed: '８４．０', read: '84.0' },
    { name: 'thousands and blanks', typed: ' 1,234.50 ', read: '1234.50' },
    { name: 'negative', typed: '-0.3', read: '-0.3' },
    { name: 'about', typed: '约84', read: null },
    { name: 'two points', typed: '8.4.0', read: null },
    { name: 'thousands by a comma of full width', typed: '1，234', read: '1234' },
    { name: 'a comma that sets no thousands apart', typed: '2,6', read: null },
    { name: 'two numbers', typed: '2 6', read: null },
    { name: 'the number of a note', typed: '2.6¹', read: null },
    { name: 'nothing', typed: '', read: null },
  ])('$name', ({ typed, read }) => {
    expect(readNumber(typed)).toBe(read)
  })
})

describe('a figure with its grade behind it', () => {
  const cell = {
    number: '436.8（快报数）',
    grade: 'official',
    asOf: '2022-12-31',
    source: '',
    explanation: '',
  } as const
  test('is parted where a person may give that grade', () => {
    expect(withTypedGrade(cell, ['official', 'preliminary'])).toEqual({
      ...cell,
      number: '436.8',
      grade: 'preliminary',
    })
  })
  test('stays as it was typed where not, or where the words say no grade', () => {
    expect(withTypedGrade(cell, ['estimate'])).toEqual(cell)
    const remark = { ...cell, number: '436.8（不含农垦）' }
    expect(withTypedGrade(remark, ['preliminary'])).toEqual(remark)
    expect(readGraded('约436.8（初步）')).toBe(null)
    expect(toldOf(remark, ['preliminary'])).toEqual({ code: 'notedCell', number: '436.8', note: '不含农垦' })
  })
  test('is said while it is typed', () => {
    expect(toldOf(cell, ['preliminary'])?.code).toBe('gradedCell')
    expect(toldOf(cell, ['estimate'])?.code).toBe('gradeNotOpen')
    expect(toldOf({ ...cell, number: '约436.8' }, ['estimate'])?.code).toBe('unreadableCell')
    expect(toldOf({ ...cell, number: '436.8' }, ['estimate'])).toBe(null)
  })
})

describe('typedOf', () => {
  test('a period nobody filled: as of its last day, or today while it runs and then an estimate', () => {
    const { cells } = typedOf(makeEntry({ values: [] }), today)
    expect(cells['2022']).toEqual({
      number: '',
      grade: 'official',
      asOf: '2022-12-31',
      source: '',
      explanation: '',
    })
    expect(cells['2023-H1']).toEqual({
      number: '',
      grade: 'estimate',
      asOf: today,
      source: '',
      explanation: '',
    })
  })
})

describe('toSave', () => {
  const entry = makeEntry({})
  const typed = typedOf(entry, today)

  test('sends what the server has unchanged', () => {
    expect(toSave(typed, entry)).toEqual({
      basedOn: entry.version,
      answers: entry.answers,
      asOf: entry.asOf,
      finishOn: entry.finishOn,
      values: entry.values,
    })
  })

  test('leaves out emptied answers and figures', () => {
    const emptied = withNumber({ ...typed, answers: { progress: '' } }, '2022', ' ')
    expect(toSave(emptied, entry)).toMatchObject({ answers: {}, values: [] })
  })

  test('keeps the standing figure where the typed one cannot be read', () => {
    const unread = withNumber(withNumber(typed, '2022', '八十四'), '2023-H1', '约85')
    expect(toSave(unread, entry).values).toEqual(entry.values)
    expect(unreadable(unread)).toEqual(['2022', '2023-H1'])
  })
})

describe('two versions', () => {
  const mine = withNumber(typedOf(makeEntry({ answers: { progress: 'mine' } }), today), '2023-H1', '85')
  const theirs = typedOf(makeEntry({ answers: { progress: 'theirs', note: 'new' } }), today)

  test('differ part by part', () => {
    expect(differences(mine, theirs)).toEqual(['answer progress', 'cell 2023-H1', 'answer note'])
  })

  test('are the same where only the way a number is written differs', () => {
    expect(differences(withNumber(theirs, '2022', '８４．０'), theirs)).toEqual([])
  })

  test('are laid together as chosen', () => {
    const together = taking(mine, theirs, ['answer progress', 'answer note'])
    expect(together.answers).toEqual({ progress: 'theirs', note: 'new' })
    expect(together.cells['2023-H1']?.number).toBe('85')
    expect(differences(taking(mine, theirs, differences(mine, theirs)), theirs)).toEqual([])
  })
})

/** The official words a Word form is laid out with and recognised by. */

/** Over the labels of a figure's rows. */
export const periodCorner = '时期'
/** Where nothing is asked. */
export const nothingAsked = '—'
/** What an open choice shows. */
export const choosePrompt = '请选择'

/** What Word shows in an emptied control: nobody's words. */
export const wordPrompts = [
  '单击或点击此处输入文字。',
  '单击此处输入文字。',
  '单击或点击以输入日期。',
  '单击此处输入日期。',
  '选择一项。',
  'Click or tap here to enter text.',
  'Click here to enter text.',
  'Click or tap to enter a date.',
  'Click here to enter a date.',
  'Choose an item.',
] as const

/** Before the help of a field that must be answered. */
export const requiredWord = '必填。'

export const choicesLine = (words: readonly string[]): string => `可选：${words.join('、')}`

/** What people sign under; what is written behind is for print and is not read. */
export const signing = {
  head: '单位负责人：',
  filler: '填表人：',
  phone: '联系电话：',
  filledOn: '填报日期：',
} as const

const signingLine = new RegExp(`^(${Object.values(signing).join('|')})`)
export const isSigningLine = (text: string): boolean => signingLine.test(text.trim())

/** By this the hidden mark of a file is known. */
export const markNamespace = 'urn:guiheng:form-mark:1'

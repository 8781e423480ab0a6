/** Numbers of a text that measure nothing: days, hours, ordinals, ranges, telephones, documents, names, fractions. */

interface Stretch {
  readonly from: number
  readonly to: number
}

const range = '(?:—|–|－|-|~|～|至|到)+'
const figure = '\\d+(?:\\.\\d+)?(?:%|％|‰|[百千万亿]?[\\u4E00-\\u9FFF]{0,2})?'

const shapes: readonly RegExp[] = [
  // 2023.6.30, 2023-06-30, 2023/6, 6月30日, 1—5月, 14:30, 9时15分.
  /(?<!\d)(?:19|20)\d{2}[./-]\d{1,2}(?:[./-]\d{1,2})?(?!\d)/g,
  /\d{1,2}(?:[—–~～至到、-]\d{1,2})?月(?:\d{1,2}日)?|\d{1,2}[日号]/g,
  /\d{1,2}[:：]\d{2}(?::\d{2})?|\d{1,2}时(?:\d{1,2}分)?|\d{1,2}点(?:\d{1,2}分|半|钟|整)/g,
  // Years, and stretches of years.
  /(?<!\d)(?:19|20)\d{2}(?=年(?!度?[\u4E00-\u9FFF]{0,2}[内间])|[/—–至到])/g,
  // 第3项, 第 7 项, 第5、6项, 第3—5项, 附表2, 图3, 表1.2, 专栏4, 12页.
  /第\s*\d+(?:[—–~～至到、，和及-]\s*第?\d+)*/g,
  /(?:附[表件图]|图|表|专栏|附录|注)\s*\d+(?:[.—-]\d+)*|\d+(?=页|期(?!满)|版|届|次会议|号)/g,
  // 津政发〔2021〕5号, （2021）, GB/T 9704-2012, 4K, PM2.5, 1+3+N, “12345”.
  /[〔[（(]\s*(?:19|20)\d{2}\s*[〕\]）)]/g,
  /\d+[〕\]]|〔\d+/g,
  /[A-Za-z][A-Za-z/]*\s?-?\d+(?:[.-]\d+)*|\d+(?:\.\d+)?(?=[A-Za-z])/g,
  /\d+(?:\s*[+＋×·]\s*[\dA-Za-z]+)+/g,
  /“\d+”|“\d+[·.]\d+”/g,
  // Telephones, codes and long bare numbers of nothing.
  /(?<!\d)0\d{2,3}[-—]?\d{7,8}|(?<!\d)1[3-9]\d{9}(?!\d)/g,
  /(?:电话|手机|传真|邮编|邮政编码|热线|代码|编号|账号|联系方式)[:：为]?[\d\s、，,\-—]*\d/g,
  // 每10万人.
  /每\s*\d+/g,
  // 2/3, 1.2.3, and the numbers of a list: 3、 or 3. at the beginning; in a row told 分别 they are figures.
  /\d+\/\d+|\d+(?:\.\d+){2,}/g,
  /^\s*\d+(?=[、.．](?!\d))|(?<![\d.])\d{1,2}(?=、)(?<!分别[^。；]*)/g,
  /《[^》]*》/g,
  // 5%—6%, 20—30亿元, 440亿元至450亿元; 由5到6 and 从5到6 tell of two figures.
  new RegExp(`(?<![由从自\\d.][^，。；]{0,4})${figure}${range}\\d+(?:\\.\\d+)?`, 'g'),
]

/** Where such numbers stand. */
export const notMeasures = (text: string): Stretch[] =>
  /\d/.test(text)
    ? shapes.flatMap((shape) =>
        [...text.matchAll(shape)].map(({ 0: found, index }) => ({ from: index, to: index + found.length })),
      )
    : []

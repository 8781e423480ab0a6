/** What a person reads about a returned Word form beyond what any form can have. */

import type { Topic } from './language.ts'

export const wordFormFindings = {
  'table-missing': {
    zh: '缺少“{{number}} {{row}}”的表格。请恢复该表或重新下载；没有变化的表也要保留。',
    en: 'The table of “{{number}} {{row}}” is missing. Restore it or download the form again; tables without changes stay too.',
  },
  'table-doubled': {
    zh: '“{{number}} {{row}}”的表格出现两次，无法判断以哪个为准。请只保留一个。',
    en: 'The table of “{{number}} {{row}}” stands there twice; which one counts cannot be told. Keep one.',
  },
  'table-by-name': {
    zh: '此表的标识已丢失，已按序号和名称对应为“{{number}} {{row}}”。请核对后确认。',
    en: 'This table has lost its keys; it was matched to “{{number}} {{row}}” by number and name. Check and confirm.',
  },
  'table-ignored': {
    zh: '此表不属于填报表，未读取：“{{found}}”。需要报送的内容请写入相应的填报栏。',
    en: 'This table is not part of the form and was not read: “{{found}}”. Put what is to be reported into the form’s cells.',
  },
  'label-missing': {
    zh: '找不到“{{row}}”的“{{column}}”一栏（可能已删除，或与其他单元格合并）。请恢复该栏或重新下载。',
    en: '“{{column}}” of “{{row}}” was not found (deleted, or merged into another cell). Restore it or download the form again.',
  },
  'label-doubled': {
    zh: '“{{column}}”一栏出现两次，无法判断以哪个为准。请删除复制的内容。',
    en: '“{{column}}” stands there twice; which one counts cannot be told. Delete the copy.',
  },
  'label-by-name': {
    zh: '此栏的标识已丢失，已按名称对应为“{{row}}”的“{{column}}”。请核对后确认。',
    en: 'This cell has lost its key; it was matched to “{{column}}” of “{{row}}” by its words. Check and confirm.',
  },
  'cell-split': {
    zh: '“{{row}}”的“{{column}}”旁多出一格“{{found}}”，无法判断以哪格为准。请将内容合到一格内。',
    en: 'Beside “{{column}}” of “{{row}}” stands another filled cell, “{{found}}”; which one counts cannot be told. Put all into one.',
  },
  'tracked-changes': {
    zh: '“{{row}}”的“{{column}}”有修订痕迹，已按接受全部修订后的内容读取：删除的不计，插入的计入。请核对后确认。',
    en: '“{{column}}” of “{{row}}” holds tracked changes; it was read as if all were accepted. Check and confirm.',
  },
  'comment-unread': {
    zh: '“{{row}}”的“{{column}}”有批注“{{found}}”，批注不随内容保存。',
    en: '“{{column}}” of “{{row}}” has a comment, “{{found}}”; comments are not stored with the text.',
  },
  'footnote-unread': {
    zh: '“{{row}}”的“{{column}}”有脚注“{{found}}”，未读取。需要保留的请写入正文。',
    en: '“{{column}}” of “{{row}}” has a note, “{{found}}”, which was not read. Write it into the text where it is to stay.',
  },
  'picture-unread': {
    zh: '“{{row}}”的“{{column}}”有图片，未读取。请作为佐证材料上传。',
    en: '“{{column}}” of “{{row}}” holds a picture, which was not read. Attach it as evidence.',
  },
  'box-unread': {
    zh: '“{{row}}”的“{{column}}”有文本框“{{found}}”，未读取。请将文字写入填报栏。',
    en: '“{{column}}” of “{{row}}” holds a text box, “{{found}}”, which was not read. Write its text into the cell.',
  },
  'hidden-unread': {
    zh: '“{{row}}”的“{{column}}”有隐藏文字“{{found}}”，未读取。需要报送的请取消隐藏，否则请删去。',
    en: '“{{column}}” of “{{row}}” holds hidden text, “{{found}}”, which was not read. Show it, or delete it.',
  },
  'struck-out': {
    zh: '“{{row}}”的“{{column}}”有划删除线的文字“{{found}}”，无法判断是否保留。请直接删去，或取消删除线。',
    en: '“{{column}}” of “{{row}}” holds text that is struck out, “{{found}}”; whether it counts cannot be told. Delete it, or take the line away.',
  },
  'drop-down-unread': {
    zh: '“{{row}}”的“{{column}}”有旧式下拉框（选项：{{found}}），文件没有记录选了哪一项，Word 与其他软件显示也不相同。请删去下拉框，直接写出所选内容。',
    en: '“{{column}}” of “{{row}}” holds an old drop-down ({{found}}); the file does not say which entry is chosen, and programs show different ones. Delete the drop-down and write the choice out.',
  },
  'picture-around': {
    zh: '表格以外有图片，未读取。需要的请作为佐证材料上传。',
    en: 'There are pictures outside of the tables, which were not read. Attach what is needed as evidence.',
  },
  'two-forms': {
    zh: '文件中混有两份填报表（{{found}}），无法判断以哪份为准。请只保留本单位本次的一份，或重新下载填写。',
    en: 'The file holds two forms ({{found}}); which one counts cannot be told. Keep your unit’s form of this time alone, or download it again.',
  },
  'outside-link': {
    zh: '文件会从外部读取内容：“{{found}}”。外部内容未读取，只读取了文件中现有的文字；标注后的文件已去掉这一链接。',
    en: 'The file fetches content from elsewhere: “{{found}}”. Only what stands in the file itself was read; the marked file comes back without the link.',
  },
  'report-read': {
    zh: '这不是填报表，已按单位自己的报告读取：有{{count}}个标题与本单位的文字栏目对应。请逐段核对；对不上的段落可以指定归入哪个事项的哪个栏目；数据请在网页或填报表中填写。',
    en: 'This is no form; it was read as the unit’s own report: {{count}} {{count, heading answers|headings answer}} to its texts. Check each; for the other sections say where they belong. Figures are filled in online or in the form.',
  },
  'report-unmatched': {
    zh: '这不是填报表，已按单位自己的报告读取，但没有一个标题与本单位的文字栏目对应。请确认没有选错文件；确是本单位的报告的，请逐段指定归入哪个栏目。',
    en: 'This is no form; it was read as the unit’s own report, yet none of its headings answers to a text of the form. Make sure it is the right file; if it is, say for each section where it belongs.',
  },
  'report-unread': {
    zh: '“{{heading}}”部分没有对应的栏目，不会自动写入：“{{found}}”。',
    en: 'What stands under “{{heading}}” answers to no text of the form and is not written by itself: “{{found}}”.',
  },
} as const satisfies Topic

/** What a person reads about a filled workbook: each finding says what was read, what is wrong and what would be right. */

import type { WorkbookCode } from '#domain/workbooks/findings.ts'
import type { Wording } from './language.ts'
import { wordFormFindings } from './word-form-findings.ts'

/** Findings of `domain/workbooks`, said with `found` and the finding's details. */
export const workbooks = {
  'not-workbook': {
    zh: '这不是 Excel 工作簿。请上传本系统导出的 .xlsx 填报表。',
    en: 'This is not an Excel workbook. Upload the .xlsx form that was downloaded here.',
  },
  'not-this-form': {
    zh: '文件中没有本系统填报表的任何一张表。请上传从本系统下载的 Excel 表格或 Word 表格。',
    en: 'None of the form’s tables is in this file. Upload the Excel or Word form that was downloaded here.',
  },
  'format-unknown': {
    zh: '填报表的格式“{{found}}”不能识别，应为“{{right}}”。请重新下载填报表。',
    en: 'The form’s format “{{found}}” is unknown; it should be “{{right}}”. Download the form again.',
  },
  'mark-missing': {
    zh: '文件没有填报表的隐藏标识（可能是复制到新文件造成的），无法得知填报前的内容。已按表头、序号和名称对应，请逐项核对后确认。',
    en: 'The file has lost the form’s hidden mark (perhaps copied into a new file), so what stood before is unknown. Heads, numbers and names were matched; check each and confirm.',
  },
  'other-form': {
    zh: '填报表的版本与现在使用的不同（文件为“{{found}}”，应为“{{right}}”）。请下载新表，将内容填入新表。',
    en: 'The form has another version than the one in use (file: “{{found}}”, should be “{{right}}”). Download the new form and fill that in.',
  },
  'other-unit': {
    zh: '这是其他单位的填报表{{found}}，应为“{{right}}”的填报表。',
    en: 'This is another unit’s form {{found}}; it should be that of “{{right}}”.',
  },
  'other-assignment': {
    zh: '这是另一项填报任务的填报表{{found}}（例如往年的）。请下载本次任务的填报表，将内容填入新表。',
    en: 'This form belongs to another assignment {{found}}, perhaps an earlier one. Download the form of this one and fill that in.',
  },
  'mark-doubled': {
    zh: '文件中有两份填报表的隐藏标识，可能混入了另一份填报表的工作表。请在本次下载的填报表中填写。',
    en: 'The file holds the hidden marks of two forms; sheets of another form may have been copied in. Fill in the form that was downloaded for this.',
  },
  'form-changed': {
    zh: '下载填报表之后，“{{row}}”的填报要求已经调整，文件是按原来的表填的。请下载标注后的文件：所填内容已移入新表，补齐后再上传。',
    en: 'What is asked about “{{row}}” changed after the form was downloaded. Download the marked file: what you filled in stands in the new form; complete it and upload that.',
  },
  'sheet-missing': {
    zh: '缺少工作表“{{right}}”。请恢复该表或重新下载填报表；不改动的表也要保留。',
    en: 'The sheet “{{right}}” is missing. Restore it or download the form again; sheets without changes stay in the file too.',
  },
  'sheet-elsewhere': {
    zh: 'CSV文件只有一张表，“{{right}}”不在其中，系统中的内容不变。其他表请用填报表（.xlsx、.et、.ods）上传，或另存为CSV逐张上传。',
    en: 'A CSV file holds one table: “{{right}}” is not in it, and what the system has of it stays. Upload the other tables in the form (.xlsx, .et, .ods), or each as a CSV.',
  },
  'sheet-doubled': {
    zh: '工作表“{{found}}”与“{{sheet}}”重复，无法判断以哪张为准。请只保留一张。',
    en: 'The sheet “{{found}}” is a copy of “{{sheet}}”; which one counts cannot be told. Keep one.',
  },
  'sheet-unmarked': {
    zh: '工作表“{{found}}”的隐藏标识已丢失，已按表头、序号和名称对应为“{{right}}”。请核对后确认。',
    en: 'The sheet “{{found}}” has lost its hidden keys; it was matched to “{{right}}” by heads, numbers and names. Check and confirm.',
  },
  'sheet-ignored': {
    zh: '工作表“{{found}}”不属于填报表，未读取。',
    en: 'The sheet “{{found}}” is not part of the form and was not read.',
  },
  'column-missing': {
    zh: '缺少“{{column}}”一列。请恢复该列或重新下载填报表。',
    en: 'The column “{{column}}” is missing. Restore it or download the form again.',
  },
  'column-doubled': {
    zh: '“{{column}}”一列重复，无法判断以哪列为准。请删除复制的列。',
    en: 'The column “{{column}}” stands there twice; which one counts cannot be told. Delete the copy.',
  },
  'column-by-head': {
    zh: '此列的隐藏标识已丢失，已按表头对应为“{{column}}”。请核对后确认。',
    en: 'This column has lost its hidden key; it was matched to “{{column}}” by its head. Check and confirm.',
  },
  'column-other': {
    zh: '此列表头为“{{found}}”，隐藏标识为“{{column}}”，无法判断数据属于哪一栏，未读取。请恢复表头“{{right}}”，或将数据移到正确的列。',
    en: 'This column’s head says “{{found}}”, its hidden key “{{column}}”; which it belongs to cannot be told, and it was not read. Restore the head “{{right}}” or move the data.',
  },
  'not-in-file': {
    zh: '“{{row}}”是下载填报表之后新增的，文件中没有，保持原样。',
    en: '“{{row}}” was added after the form was downloaded; it is not in the file and stays as it is.',
  },
  'row-missing': {
    zh: '缺少“{{number}} {{row}}”一行。请恢复该行或重新下载填报表；没有变化的行也要保留。',
    en: 'The row “{{number}} {{row}}” is missing. Restore it or download the form again; rows without changes stay too.',
  },
  'row-doubled': {
    zh: '“{{row}}”出现两行，无法判断以哪行为准。请删除复制的行。',
    en: '“{{row}}” stands in two rows; which one counts cannot be told. Delete the copy.',
  },
  'row-other': {
    zh: '此行名称为“{{found}}”，隐藏标识为“{{row}}”，无法判断内容属于哪一项，未读取（可能是排序或粘贴时没有包括隐藏列）。请恢复名称“{{right}}”，或将内容移到正确的行。',
    en: 'This row is called “{{found}}”, its hidden key says “{{row}}”; which it belongs to cannot be told, and it was not read (perhaps sorted or pasted without the hidden column). Restore the name “{{right}}” or move the content.',
  },
  'row-extra': {
    zh: '此行“{{found}}”不在本单位的填报范围内，未读取。如需新增事项，请向协调人提出。',
    en: 'This row “{{found}}” is not among what the unit reports and was not read. Propose new items to the coordinator.',
  },
  'row-by-name': {
    zh: '此行的隐藏标识已丢失，已按序号和名称对应为“{{row}}”。请核对后确认。',
    en: 'This row has lost its hidden key; it was matched to “{{row}}” by number and name. Check and confirm.',
  },
  merged: {
    zh: '“{{row}}”的“{{column}}”被合并到其他单元格（“{{found}}”）。请取消合并，各行分别填写。',
    en: '“{{column}}” of “{{row}}” was merged into another cell (“{{found}}”). Split the cells and fill each row.',
  },
  'locked-changed': {
    zh: '此处不能修改：现为“{{found}}”，应为“{{right}}”。已按原内容处理。',
    en: 'This is not to be changed: it says “{{found}}” instead of “{{right}}”. The original was kept.',
  },
  'measure-changed': {
    zh: '“{{row}}”的计量单位被改为“{{found}}”，应为“{{right}}”。请恢复计量单位，数值按“{{right}}”填写。',
    en: 'The unit of measure of “{{row}}” was changed to “{{found}}”; it is “{{right}}”. Restore it and enter the figures in it.',
  },
  outside: {
    zh: '“{{found}}”写在填报栏之外，未读取。请移入相应的填报栏。',
    en: '“{{found}}” stands outside the form’s columns and was not read. Move it into one of them.',
  },
  'full-width': {
    zh: '“{{found}}”含全角字符或空格，已读作 {{right}}。',
    en: '“{{found}}” holds full-width characters or blanks; it was read as {{right}}.',
  },
  thousands: { zh: '“{{found}}”含千位分隔符，已读作 {{right}}。', en: '“{{found}}” was read as {{right}}.' },
  'text-number': {
    zh: '“{{found}}”是文本格式的数字，已读作 {{right}}。',
    en: '“{{found}}” is a number stored as text; it was read as {{right}}.',
  },
  'unit-written': {
    zh: '“{{found}}”带有计量单位，已读作 {{right}}。此栏只需填数字。',
    en: '“{{found}}” has its unit written out; it was read as {{right}}. The number alone suffices here.',
  },
  'unit-converted': {
    zh: '“{{found}}”的单位是“{{unit}}”，此栏按“{{measure}}”计，换算为 {{right}}。请核对后确认。',
    en: '“{{found}}” is in {{unit}}, this column counts {{measure}}: converted to {{right}}. Check and confirm.',
  },
  'unit-unknown': {
    zh: '“{{found}}”的单位“{{unit}}”与此栏的计量单位“{{measure}}”不一致。请换算后只填数字。',
    en: 'The unit “{{unit}}” of “{{found}}” is not this column’s “{{measure}}”. Convert it and enter the number alone.',
  },
  'grade-written': {
    zh: '“{{found}}”已读作数值 {{right}}，性质“{{grade}}”。此栏只填数字，性质在“性质”栏选择。',
    en: '“{{found}}” was read as the figure {{right}} with the grade {{grade}}. Enter the number alone here and choose its grade beside it.',
  },
  'grade-differs': {
    zh: '“{{found}}”注明是“{{written}}”数，而此数的性质为“{{stated}}”，无法判断以哪个为准。请改为一致，此栏只填数字。',
    en: '“{{found}}” says {{written}}, but the grade of this figure is {{stated}}; which one counts cannot be told. Make them agree and enter the number alone.',
  },
  'note-written': {
    zh: '“{{found}}”的数字后面有说明“{{note}}”。此栏请只填 {{right}}，说明写入文字栏；是预计、初步数的，在“性质”栏选择。',
    en: '“{{found}}” has a remark, “{{note}}”, behind its number. Enter {{right}} alone and put the remark into a text; an estimate or a preliminary figure is marked by its grade.',
  },
  'percent-written': {
    zh: '“{{found}}”按百分数读作 {{right}}（此栏计量单位为%，85%填85）。请核对后确认。',
    en: '“{{found}}” was read as {{right}} (this column counts percent: 85% is entered as 85). Check and confirm.',
  },
  'percent-format': {
    zh: '单元格设为百分比格式，显示“{{found}}”，读作 {{right}}（此栏计量单位为%，85%填85）。请核对后确认。',
    en: 'The cell has a percent format and shows “{{found}}”; it was read as {{right}} (85% is entered as 85). Check and confirm.',
  },
  'percent-fraction': {
    zh: '此栏计量单位为%，现填“{{found}}”，与其他数值相差悬殊。如指{{right}}%，应填 {{right}}；如数值无误，请确认。',
    en: 'This column counts percent; “{{found}}” is far from the other figures. If {{right}}% is meant, enter {{right}}; if it is right, confirm.',
  },
  qualified: {
    zh: '“{{found}}”不是一个确定的数字。请只填数字{{right}}，是预计数的在“性质”中选“预计”，其他说明写入文字栏。',
    en: '“{{found}}” is not one definite number. Enter only the number {{right}}; mark an estimate by 预计, and put the rest into a text column.',
  },
  range: {
    zh: '“{{found}}”是一个区间。请填一个数字（如 {{from}} 或 {{to}}），区间写入文字栏。',
    en: '“{{found}}” is a range. Enter one number (such as {{from}} or {{to}}) and put the range into a text column.',
  },
  'not-number': {
    zh: '“{{found}}”不是数字。请填阿拉伯数字；没有数据请留空，不涉及请填“不涉及”。',
    en: '“{{found}}” is not a number. Enter digits; leave the cell blank where there is no figure, or enter 不涉及 where none applies.',
  },
  'number-unclear': {
    zh: '单元格显示“{{found}}”，实际存为 {{right}}，无法确定所指的数值。请将格式改为“常规”后直接填写数字。',
    en: 'The cell shows “{{found}}” but holds {{right}}; which figure is meant is unclear. Set its format to General and enter the number.',
  },
  'number-too-long': {
    zh: '“{{found}}”过长（最多{{whole}}位整数、{{decimals}}位小数）。请核对后重新填写。',
    en: '“{{found}}” is too long (at most {{whole}} digits and {{decimals}} decimals). Check it and enter it again.',
  },
  'decimals-too-long': {
    zh: '此处数值的小数超过{{decimals}}位（可能是公式的结果）。请按统计口径保留小数位，如 {{right}}。',
    en: 'This figure has more than {{decimals}} decimals (perhaps a formula’s result). Round it as the statistics do, such as {{right}}.',
  },
  'date-for-number': {
    zh: '此处应填数字，现为日期“{{found}}”。请将单元格格式改为“常规”后重新填写数字。',
    en: 'A number is asked for here, not the date “{{found}}”. Set the cell’s format to General and enter the number.',
  },
  'cell-error': {
    zh: '单元格为错误值“{{found}}”。请改正公式或直接填写结果。',
    en: 'The cell shows the error “{{found}}”. Correct the formula or enter the result.',
  },
  'formula-read': {
    zh: '单元格为公式，已读取其结果“{{found}}”。请核对结果。',
    en: 'The cell holds a formula; its result “{{found}}” was read. Check it.',
  },
  'formula-unstored': {
    zh: '公式“{{found}}”没有保存计算结果。请在 WPS 或 Excel 中打开并保存后再上传，或直接填写结果。',
    en: 'The formula “{{found}}” has no stored result. Open and save the file in WPS or Excel, or enter the result.',
  },
  'shown-differs': {
    zh: '单元格显示“{{shown}}”，实际为 {{right}}，按实际值读取。如以显示为准，请直接填写显示的内容。',
    en: 'The cell shows “{{shown}}” but holds {{right}}, which was read. If what is shown is meant, enter just that.',
  },
  'not-applicable': {
    zh: '“{{found}}”读作“不涉及”：不是0，也不是未报。理由以文字栏为准。',
    en: '“{{found}}” was read as not applicable: neither 0 nor unreported. The text columns hold the reason.',
  },
  'not-applicable-unexplained': {
    zh: '“{{found}}”读作“不涉及”，但没有说明。请在文字栏写明理由。',
    en: '“{{found}}” was read as not applicable, but nothing explains it. State the reason in a text column.',
  },
  'not-a-day': {
    zh: '“{{found}}”不是一个具体日期。请填写年、月、日，以“-”或“.”分隔。',
    en: '“{{found}}” is not a day. Enter year, month and day with “-” or “.” between them.',
  },
  'day-unclear': {
    zh: '“{{found}}”不是一个具体日期。请填写年、月、日；如指期末，应填 {{right}}。',
    en: '“{{found}}” is not a day. Enter year, month and day; {{right}} if its last day is meant.',
  },
  'not-in-list': {
    zh: '“{{found}}”不在选项中。可选：{{list}}。',
    en: '“{{found}}” is not one of the choices: {{list}}.',
  },
  'nearly-in-list': {
    zh: '“{{found}}”不在选项中。可选：{{list}}；是否应为“{{right}}”，请选定。',
    en: '“{{found}}” is not one of the choices: {{list}}. If “{{right}}” is meant, choose it.',
  },
  'text-too-long': {
    zh: '此处有{{length}}字，超过{{right}}字的上限。请精简，其余内容作为附件。',
    en: 'This text has {{length}} characters; the limit is {{right}}. Shorten it and attach the rest.',
  },
  'text-became-date': {
    zh: '此处显示为日期“{{found}}”，可能是软件把所填文字自动转换成了日期。请核对；如有误，请设为文本格式后重填。',
    en: 'This shows the date “{{found}}”; the program may have turned the text into a date. Check it; if wrong, set the format to text and enter it again.',
  },
  'blank-kept': {
    zh: '此处为空，保留原有内容“{{right}}”。确需删除文字，请填“（清空）”。',
    en: 'This is blank; “{{right}}” stays. To take a text away, enter （清空）.',
  },
  'newer-kept': {
    zh: '下载填报表之后此处已更新为“{{right}}”，文件未改动此处，保留更新后的内容。',
    en: 'This was updated to “{{right}}” after the form was downloaded; the file does not touch it and the update stays.',
  },
  cleared: { zh: '将清空原有内容“{{right}}”。请确认。', en: '“{{right}}” will be taken away. Confirm.' },
  'clear-refused': {
    zh: '数值不能用填报表清空，现为“{{right}}”。需要更正的，请填正确的数值。',
    en: 'A figure cannot be taken away by the form; “{{right}}” stands. Enter the right figure instead.',
  },
  'changed-meanwhile': {
    zh: '下载填报表之后，此处已由“{{before}}”改为“{{right}}”，与所填“{{found}}”不一致。请核对：保留现有内容的，在此填“{{right}}”；以所填为准的，请在网页上修改。',
    en: 'After the form was downloaded this was changed from “{{before}}” to “{{right}}”; the file says “{{found}}”. To keep what stands, enter “{{right}}” here; otherwise change it online.',
  },
  replaces: {
    zh: '“{{found}}”将替换现有的“{{right}}”。请核对后确认。',
    en: '“{{found}}” will replace “{{right}}”. Check and confirm.',
  },
  'grade-missing': {
    zh: '“{{row}}”的{{column}}未选。有数值的，请选择预计、初步、正式或修订。',
    en: '{{column}} of “{{row}}” is not chosen. Choose 预计, 初步, 正式 or 修订 for the figure.',
  },
  'grade-without-number': {
    zh: '只选了“{{found}}”，没有数值。没有数据的，性质不用选。',
    en: '“{{found}}” is chosen, but there is no figure. Without a figure leave it open.',
  },
  'as-of-missing': {
    zh: '“{{row}}”没有填截至日期。请填所报数据和进展截至哪一天。',
    en: '“{{row}}” has no as-of day. Enter the day its figures and progress describe.',
  },
  'as-of-future': {
    zh: '截至日期“{{found}}”晚于今天（{{today}}）。请填所报内容实际截至的日期。',
    en: 'The as-of day “{{found}}” is later than today ({{today}}). Enter the day the content really describes.',
  },
  'counts-as-estimate': {
    zh: '性质为“{{found}}”，但截至日期早于该时期结束（{{last}}），仍按预计数处理。',
    en: 'It is marked “{{found}}”, but its as-of day is before the period’s end ({{last}}): it still counts as an estimate.',
  },
  'figure-blocked': {
    zh: '“{{row}}”{{column}}不能这样填报。{{doubt}}',
    en: '“{{row}}”, {{column}}: this cannot be filed. {{doubt}}',
  },
  'figure-doubted': {
    zh: '“{{row}}”{{column}}存疑，须写一句说明：{{doubt}}',
    en: '“{{row}}”, {{column}}: a doubt wants a sentence. {{doubt}}',
  },
  ...wordFormFindings,
} as const satisfies Record<WorkbookCode, Wording>

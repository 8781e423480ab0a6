/** Makes the example decomposition tables anew: `node scripts/make-example-tables.ts`. */

import { writeFile } from 'node:fs/promises'
import { hebeiCity } from './example-tables/hebei-city.ts'
import { jinghe } from './example-tables/jinghe.ts'
import { wangchuan } from './example-tables/wangchuan.ts'
import { wordFile } from './example-tables/word.ts'
import { workbookFile } from './example-tables/workbook.ts'

await writeFile('examples/hebei-2023/city-decomposition.docx', await wordFile(hebeiCity))
await writeFile('examples/jinghe-2028/decomposition.xlsx', await workbookFile(jinghe))
await writeFile('examples/wangchuan-2027-monitoring/decomposition.xlsx', await workbookFile(wangchuan))

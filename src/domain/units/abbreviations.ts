/** How the names of offices are shortened. General administrative practice; no one district's names. */

/**
 * The same business in its spellings, longest first. Two names that differ only by these are one unit.
 * The first of each row is only a key and need not be anyone's usual name.
 */
export const businesses: readonly (readonly string[])[] = [
  ['发展改革', '发展和改革', '发展与改革', '发展改革', '发改'],
  ['卫生健康', '卫生和健康', '卫生健康', '卫健', '卫计'],
  ['住房建设', '住房和城乡建设', '住房城乡建设', '住房和建设', '住房建设', '住建'],
  ['人社', '人力资源和社会保障', '人力资源社会保障', '人力资源和社保', '人力社保', '人社'],
  ['文化旅游', '文化和旅游', '文化旅游', '文旅'],
  ['文广旅', '文化广电和旅游', '文化广电旅游', '文广旅', '文广旅游'],
  ['工信', '工业和信息化', '工业信息化', '工信'],
  ['经信', '经济和信息化', '经济信息化', '经信'],
  ['城市管理', '城市管理综合', '城市管理', '城管'],
  ['规划资源', '规划和自然资源', '自然资源和规划', '规划自然资源', '自然资源规划', '规划资源', '规自', '规资', '资规'],
  ['市场监管', '市场监督管理', '市场监督', '市场监管', '市监', '市场'],
  ['退役军人', '退役军人事务', '退役军人', '退役'],
  ['应急', '应急管理', '应急'],
  ['医保', '医疗保障', '医保'],
  ['网信', '网络安全和信息化', '网信'],
  ['政务服务', '政务服务管理', '政务服务', '政务'],
  ['国资', '国有资产监督管理', '国有资产监管', '国资监管', '国资'],
  ['合作交流', '合作与交流', '合作交流', '合作'],
  ['人防', '人民防空', '人防'],
  ['金融', '金融工作', '金融服务', '金融'],
  ['生态环境', '生态环境', '生态'],
  ['农业农村', '农业农村', '农业'],
  ['交通运输', '交通运输', '交通'],
  ['科技', '科学技术', '科技'],
  ['机关事务', '机关事务管理', '机关事务', '机管'],
  ['民族宗教', '民族和宗教事务', '民族宗教事务', '民族宗教', '民宗'],
  ['行政审批', '行政审批服务', '行政审批', '审批'],
  ['大数据', '大数据发展管理', '大数据管理', '大数据'],
  ['水务', '水务'],
  ['公安', '公安'],
  ['残联', '残疾人联合会', '残联'],
  ['妇联', '妇女联合会', '妇联'],
  ['工商联', '工商业联合会', '工商联'],
  ['科协', '科学技术协会', '科协'],
  ['消防', '消防救援', '消防'],
] // biome-ignore format: one business a line

/** Endings of names in their spellings. */
export const endings: readonly (readonly [spelling: RegExp, key: string])[] = [
  [/(?<!监督)管理委员会$/, '管委会'],
  [/(?<!居民|村民)委员会$/, '委'],
  [/办公室$/, '办'],
  [/(?:街道办事处|街道办|街办|街道|街)$/, '街道'],
]

/** Party organs are written with and without 委: 区委宣传部, 区宣传部. */
export const partyOrgans =
  /^([省市区县旗州])委(?=宣传|组织|统战|政法|网信|编办|机构编制|老干部|社会工作|巡察|改革|依法)/

/**
 * Spoken short names and the names they are written out to where no directory and no other place of the file tells.
 * Short names that are themselves the official ones (人社局, 应急局, 医保局) are not touched.
 */
export const writtenOut: readonly (readonly [spoken: RegExp, written: string])[] = [
  [/发改(?=[委局])/, '发展改革'],
  [/卫健(?=[委局])/, '卫生健康'],
  [/住建(?=委)/, '住房建设'],
  [/住建(?=局)/, '住房城乡建设'],
  [/文旅(?=[委局])/, '文化和旅游'],
  [/工信(?=[委局])/, '工业和信息化'],
  [/城管(?=[委局])/, '城市管理'],
  [/市监(?=局)|(?<=[区县旗州市])市场(?=局)/, '市场监管'],
  [/退役(?=局)/, '退役军人'],
  [/(?<=[区县旗州市])政务(?=办)/, '政务服务'],
  [/(?<=[区县旗州市])合作(?=办)/, '合作交流'],
  [/(?<=[区县旗州市])消防(?=支队|大队)/, '消防救援'],
  [/(?<=[区县旗州市])生态(?=局)/, '生态环境'],
  [/^([省市区县旗州])(?=宣传部|组织部|统战部|政法委|编办|巡察办)/, '$1委'],
  [/^([省市区县旗州])团委$/, '团$1委'],
]

/**
 * Bureaus of the city whose branch in a district is often named without 市 and 局: 规划资源某某分局.
 * 公安某某分局 is not among them: that is the name the branch itself goes by.
 */
export const branchBureaus: readonly (readonly [spoken: string, bureau: string])[] = [
  ['规划资源', '规划资源'],
  ['规资', '规划资源'],
  ['规划和自然资源', '规划和自然资源'],
  ['规划自然资源', '规划和自然资源'],
  ['规自', '规划和自然资源'],
  ['自然资源和规划', '自然资源和规划'],
  ['自然资源', '自然资源'],
]

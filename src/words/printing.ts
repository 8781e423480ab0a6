/** Words of PDF files, and of the page that says how documents are set and printed. */

import type { Topic } from './language.ts'

export const printing = {
  title: { zh: '公文设置', en: 'Documents' },
  line: {
    zh: '公文使用的字体和称谓，以及生成PDF的程序。',
    en: 'The fonts that documents name, whom they greet, and the program that makes PDF files.',
  },
  fonts: { zh: '公文字体', en: 'Fonts' },
  scheme: { zh: '字体组合', en: 'Set of fonts' },
  scheme_A: {
    zh: 'GB2312：仿宋_GB2312、楷体_GB2312、方正小标宋简体',
    en: 'GB2312: 仿宋_GB2312, 楷体_GB2312, 方正小标宋简体',
  },
  scheme_B: { zh: 'Windows：仿宋、楷体、华文中宋', en: 'Windows: 仿宋, 楷体, 华文中宋' },
  scheme_C: {
    zh: '方正GBK：方正仿宋_GBK、方正楷体_GBK、方正小标宋_GBK',
    en: 'Founder GBK: 方正仿宋_GBK, 方正楷体_GBK, 方正小标宋_GBK',
  },
  digits: { zh: '数字和字母', en: 'Digits and letters' },
  digits_latin: { zh: 'Times New Roman', en: 'Times New Roman' },
  digits_chinese: { zh: '与正文相同（仿宋）', en: 'As the text (仿宋)' },
  fontsLine: {
    zh: '以后生成的公文都用所选字体；文件中同时写明替代字体，没有安装的电脑按替代字体显示。',
    en: 'Documents made from now on name these fonts, and what stands in for each where it is not installed.',
  },
  salutation: { zh: '向人大常委会报告的称谓', en: 'Greeting in a report to the standing committee' },
  salutationUsual: { zh: '主任、各位副主任、各位委员：', en: '主任、各位副主任、各位委员：' },
  salutationLine: {
    zh: '不填按通行写法。写全，含冒号。',
    en: 'Left empty, the usual one stands. Write it whole, with its colon.',
  },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  changedBy: { zh: '{{by}} {{at}}设置', en: 'Set by {{by}}, {{at}}' },
  readOnly: { zh: '由协调人设置。', en: 'The coordinator chooses.' },
  pdf: { zh: 'PDF', en: 'PDF' },
  found: { zh: '可用：{{version}}', en: 'Ready: {{version}}' },
  notFound: { zh: '没有找到LibreOffice', en: 'LibreOffice was not found' },
  howTo: {
    zh: '在服务器上安装后无需重启，一分钟内即可使用：apt-get install libreoffice-writer-nogui libreoffice-calc-nogui fonts-noto-cjk。其中calc用于打印Excel上级表格。安装在别处时，用环境变量GUIHENG_SOFFICE写明程序路径。没有它，Word文件照常生成。',
    en: 'Install it on the server; it is used within a minute, without a restart: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui fonts-noto-cjk, calc for forms in Excel. Elsewhere, name its path in GUIHENG_SOFFICE. Word files are made without it.',
  },
  askFor: {
    zh: '请系统管理员在服务器上安装LibreOffice文字处理程序和中文字体，办法写在其“公文设置”页；装好后一分钟内即可使用。在此之前，Word文件照常生成，可下载后另存为PDF。',
    en: 'Ask the administrator to install LibreOffice Writer and Chinese fonts on the server; this page tells them how. It is used within a minute. Until then Word files are made as ever, and can be saved as PDF.',
  },
  place: { zh: '程序路径（GUIHENG_SOFFICE）', en: 'Path (GUIHENG_SOFFICE)' },
  placeFound: { zh: '自动查找', en: 'searched for by itself' },
  waiting: { zh: '正在生成和排队', en: 'At work and waiting' },
  limits: {
    zh: '（每人最多同时排{{own}}个；共有{{further}}个时，已在排队的人不再增加）',
    en: '(at most {{own}} of one person; with {{further}} in all, whoever waits already adds no more)',
  },
  made: { zh: '启动以来生成', en: 'Made since the start' },
  failures: { zh: '最近的失败', en: 'Last failures' },
  failuresNone: { zh: '没有。', en: 'None.' },
  serverFonts: { zh: '服务器上的字体', en: 'Fonts on the server' },
  present: { zh: '有', en: 'installed' },
  absent: { zh: '没有，PDF用替代字体', en: 'not installed; the PDF uses another' },
  unknown: { zh: '无法查看', en: 'cannot be told' },
  fontsHow: {
    zh: 'PDF的字体取决于服务器。单位有字体授权的，把字体文件放到服务器的/usr/share/fonts或~/.fonts后执行fc-cache。',
    en: "A PDF looks as the server's fonts do. Where you hold the licence, put the font files into /usr/share/fonts or ~/.fonts and run fc-cache.",
  },
  fontsAsk: {
    zh: 'PDF的字体取决于服务器。需要下列字体的，请系统管理员安装；须有字体授权。',
    en: "A PDF looks as the server's fonts do. Ask the administrator to install those below that you need and hold the licence of.",
  },
  makePdf: { zh: '生成PDF', en: 'Make PDF' },
  pdfOf: { zh: '{{name}}：生成PDF', en: '{{name}}: make the PDF' },
  makingPdf: { zh: '正在生成PDF', en: 'Making the PDF' },
  takePdf: { zh: '下载PDF', en: 'Download the PDF' },
  pdfFailed: {
    zh: 'PDF没有生成，请稍后再试，或下载Word文件后另存为PDF。',
    en: 'The PDF was not made. Try later, or save the Word file as PDF.',
  },
} as const satisfies Topic

/** What a file that is no table is, in words; `what` as `file-kind.ts` names it, `unknown` or `zeros`. */
export function foreignZh(file: string, what: string): string {
  if (what === 'zeros')
    return `文件“${file}”里全是空字节，内容已经丢失（常见于 U 盘直接拔出或没有下载完），没有导入。请重新复制或下载这个文件。`
  if (what === 'unknown')
    return `文件“${file}”的内容不是表格，也认不出是什么，可能已经损坏，没有导入。如果 Excel 或 WPS 能打开它，请另存为 .xlsx 后再试；打不开就请对方重新发送。`
  return `文件“${file}”的内容是${whatZh[what] ?? ` ${what} `}，不是表格，没有导入。请选择 Excel、WPS 表格或 CSV 文件；只有这一种时，请对方发送表格原件。`
}

const whatZh: Readonly<Record<string, string>> = {
  PDF: ' PDF 文档',
  PNG: '图片（PNG）',
  JPEG: '图片（JPEG）',
  GIF: '图片（GIF）',
  BMP: '图片（BMP）',
  EXE: '程序（EXE），请勿打开',
  ELF: '程序（ELF），请勿打开',
  Word: ' Word 文档',
  PowerPoint: ' PowerPoint 文稿',
  RTF: ' RTF 文档',
  zip: '压缩包（zip），请先解压',
  RAR: '压缩包（RAR），请先解压',
  '7z': '压缩包（7z），请先解压',
  gzip: '压缩包（gzip），请先解压',
  bzip2: '压缩包（bzip2），请先解压',
  xz: '压缩包（xz），请先解压',
}

export function foreignEn(file: string, what: string): string {
  if (what === 'zeros')
    return `The file “${file}” holds nothing but zero bytes: its content is lost, as after pulling a USB stick out. It was not imported. Copy or download it again.`
  if (what === 'unknown')
    return `The file “${file}” is no table, and what it is cannot be told; it may be damaged. It was not imported. If Excel or WPS opens it, save it as .xlsx and try again; else ask for it again.`
  return `The file “${file}” contains ${what}, which is no table, and was not imported. Choose a file of Excel, WPS or CSV, or ask for the table itself.`
}

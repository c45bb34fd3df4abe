import type { LabelProblem } from '../materials/label-papers.ts'
import { reasonIn } from './reason.ts'
import type { Sentences } from './sentences.ts'

type PrintingSentences = Pick<
  Sentences,
  | 'calibration-out-of-range'
  | 'file-not-made'
  | 'label-beyond-sheet'
  | 'labels-wrong'
  | 'logo-wrong'
  | 'print-system-down'
  | 'printer-not-accepting'
  | 'printer-not-found'
  | 'printer-refused'
>

const labelProblems: Readonly<Record<LabelProblem, readonly [zh: string, en: string]>> = {
  'beyond-right-edge': ['各列加起来超出了纸的右边', 'the columns reach beyond the right edge'],
  'beyond-bottom-edge': ['各行加起来超出了纸的下边', 'the rows reach beyond the bottom edge'],
  'label-too-small': ['标签小于 25×12 毫米，印上去读不清', 'a label is smaller than 25×12 mm and could not be read'],
  'paper-unknown': ['纸张不是 A4、A5 或 A3', 'the paper is not A4, A5 or A3'],
}

/** Sentences about printers, in Chinese. */
export const printingZh: PrintingSentences = {
  'calibration-out-of-range': (f) =>
    `量得的数与标准相差太大，没有改动打印机“${f.printer}”的校准。多半是打印测试页时选了“适合页面”，或尺子没有对准：请用“实际大小 / 100%”重打一张测试页再量。`,
  'file-not-made': (f) => `文件 ${f.file} 不是本次运行中制作的，没有发送到打印机。请重新制作后再打印。`,
  'label-beyond-sheet': (f) =>
    `一张标签纸只有 ${f.labels} 张标签，不能从第 ${f.startAt} 张开始，没有生成物料。请填 1 到 ${f.labels}。`,
  'labels-wrong': (f) =>
    `标签尺寸放不进这张纸：${f.problems.map((one) => labelProblems[one][0]).join('；')}。模板没有改动，请核对标签纸包装上的尺寸后再保存。`,
  'logo-wrong': () => '这个文件不能用作标志，没有改动。请选择 PNG 或 JPG 图片，长边不超过 2000 像素。',
  'print-system-down': (f) =>
    `这台电脑的打印系统没有响应（${reasonIn('zh-CN', f.reason)}），没有发送任何内容；做好的 PDF 都在文件夹里，可以用其他软件打印。请确认系统的打印服务已启动、已安装打印机。`,
  'printer-not-accepting': (f) =>
    `打印机“${f.printer}”的队列不接收任务，没有发送任何内容。请在系统的打印机设置里恢复接收，或换一台打印机。`,
  'printer-not-found': (f) =>
    `这台电脑没有名为“${f.printer}”的打印机，没有发送任何内容。${f.printers.length > 0 ? `可选的打印机：${f.printers.join('、')}。` : '请先在系统里安装打印机。'}`,
  'printer-refused': (f) =>
    `打印机“${f.printer}”没有接受（${reasonIn('zh-CN', f.reason)}）。做好的 PDF 没有问题。请看系统的打印队列，或换一台打印机再试。`,
}

/** The same in English. */
export const printingEn: PrintingSentences = {
  'calibration-out-of-range': (f) =>
    `What was measured is too far off, so the calibration of the printer “${f.printer}” was left as it is. The test page was probably printed with “fit to page”, or the ruler slipped: print a test page at “actual size / 100 %” and measure again.`,
  'file-not-made': (f) =>
    `The file ${f.file} was not made since the program started, so nothing was sent to a printer. Make it again, then print.`,
  'label-beyond-sheet': (f) =>
    `A sheet has ${f.labels} labels, so nothing can start at label ${f.startAt} and nothing was made. Give a number from 1 to ${f.labels}.`,
  'labels-wrong': (f) =>
    `The labels do not fit the paper: ${f.problems.map((one) => labelProblems[one][1]).join('; ')}. The template was left as it is. Check the measures on the packet, then save again.`,
  'logo-wrong': () =>
    'This file cannot be a logo, so nothing was changed. Choose a PNG or JPG picture of at most 2000 pixels.',
  'print-system-down': (f) =>
    `The print system of this PC does not answer (${reasonIn('en', f.reason)}), so nothing was sent. The PDFs are in their folder and can be printed by another program. Check that the system's print service runs and that a printer is installed.`,
  'printer-not-accepting': (f) =>
    `The queue of the printer “${f.printer}” takes no jobs, so nothing was sent. Let it accept jobs in the system's printer settings, or choose another printer.`,
  'printer-not-found': (f) =>
    `This PC has no printer named “${f.printer}”, so nothing was sent. ${f.printers.length > 0 ? `Its printers: ${f.printers.join(', ')}.` : 'Install a printer first.'}`,
  'printer-refused': (f) =>
    `The printer “${f.printer}” did not take it (${reasonIn('en', f.reason)}). The PDF itself is fine. Look at the system's print queue, or try another printer.`,
}

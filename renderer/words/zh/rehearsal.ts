import { gigabytes } from '../gigabytes.ts'

/** Words of the self-test and of rehearsals. */
export const rehearsal = {
  title: '考前自检',
  run: '开始自检',
  running: '正在检查…',
  again: '再查一次',
  at: (time: string) => `${time} 检查`,
  allGood: '这台电脑可以用来签到',
  attention: (n: number) => `有 ${n} 项需要留意`,
  bad: (n: number) => `有 ${n} 项不合格，签到前请先处理`,
  state: { good: '正常', attention: '留意', bad: '不合格', 'not-tested': '未检查' },
  test: {
    'disk-sync': '磁盘同步',
    'disk-speed': '磁盘写入',
    'disk-space': '剩余空间',
    clock: '时钟',
    fonts: '字体',
    printer: '打印机',
    memory: '内存',
    scanner: '扫码枪',
  },
  result: {
    'disk-sync': (v: Readonly<Record<string, number | string>>) =>
      v.reason
        ? `数据文件夹不能写入（${v.reason}）。请检查权限和磁盘。`
        : `每条记录写盘并确认用 ${v.middle} 毫秒，最慢 ${v.worst} 毫秒（${v.lines} 次）。`,
    'disk-speed': (v: Readonly<Record<string, number | string>>) => `每秒写入 ${v.megabytesPerSecond} MB。`,
    'disk-space': (v: Readonly<Record<string, number | string>>) => `还有 ${gigabytes(v.megabytes)} GB 可用。`,
    clock: (v: Readonly<Record<string, number | string>>) =>
      `走时误差 ${v.strays} 毫秒/秒；电脑时区 ${v.zone}，考点时区 ${v.siteZone}。请与标准时间核对一次。`,
    fonts: (v: Readonly<Record<string, number | string>>) =>
      v.missing ? `缺少这些生僻字：${v.missing}` : `随附字体齐全，${v.tested} 个生僻字都能印。`,
    printer: (v: Readonly<Record<string, number | string>>) =>
      v.reason
        ? '电脑的打印服务没有响应，打印机没有检查。'
        : Number(v.total) === 0
          ? '电脑上没有安装打印机。需要现场打印时请先安装。'
          : Number(v.ready) === 0
            ? `${v.total} 台打印机都不能打印，请在“物料”的打印窗口查看原因。`
            : `${v.ready} 台可用：${v.names}。请打印一张测试页看一看。`,
    memory: (v: Readonly<Record<string, number | string>>) =>
      `可用 ${gigabytes(v.free)} GB，共 ${gigabytes(v.total)} GB。`,
  },
  scannerHint: '请用扫码枪扫一次任意条码（准考证或桌签）。输入法保持您平时用的状态。',
  scannerWaiting: '等待扫码…',
  scannerGood: (code: string) => `读到：${code}`,
  scannerFacts: (chars: number, gap: number, suffix: string, ime: boolean) =>
    `${chars} 个字符，字符间隔最长 ${gap} 毫秒，结束键：${suffix}，输入法：${ime ? '打开（不影响）' : '关闭'}。`,
  suffix: { Enter: '回车', Tab: 'Tab', none: '无（也可以用）' },
  adds: (prefix: string, suffix: string) =>
    `扫码枪给号码${[prefix && `前面加了“${prefix}”`, suffix && `后面加了“${suffix}”`].filter(Boolean).join('，')}，现在签到会查不到。请让考务台记住，或在扫码枪设置中取消。`,
  remember: '记住，签到时自动去掉',
  onRoster: (name: string) => `能在名单中找到：${name}`,
  notOnRoster: '名单中没有这个号码（只是检查扫码枪时没有关系）。',
  tooSlow: '字符来得像手工键入：如果确实是扫码枪，请在设置中关闭“字符延时”。',
  scanAgain: '再扫一次可重新检查。',
}

import type { Failure } from '../model/failure.ts'
import { clockOf } from '../rules/session-words.ts'
import { roomTitle } from '../seating/room-words.ts'
import { equipmentZh } from './equipment.ts'
import { foreignZh } from './foreign-file.ts'
import { incidentProblemWord } from './incident.ts'
import { photosZh } from './photos.ts'
import { printingZh } from './printing.ts'
import { reasonIn } from './reason.ts'
import { seatingZh } from './seating-zh.ts'
import { nameOf, type Sentences, sentenceOf, sizeOf } from './sentences.ts'
import { verdictWord } from './verdict.ts'

/** The sentence in Chinese: what happened, what is safe, what to do next. */
export function describeZh(failure: Failure): string {
  return sentenceOf(sentences, failure)
}

const list = (items: readonly string[]): string => (items.length > 0 ? items.join('、') : '（无）')
const reason = (code: string): string => reasonIn('zh-CN', code)

const roomProblems = {
  'room-missing': '没有考场号',
  'room-too-long': '考场号超过 40 字或名称超过 80 字',
  'seats-missing': '没有座位数或座位号',
  'seats-not-a-number': '座位数不是整数',
  'too-many-seats': '一个考场超过 500 个座位',
  'room-doubled': '考场号与前面的行重复',
  'seat-doubled': '同一考场的座位号重复',
  'place-wrong': '行和列应同时填写 1 到 200 的整数',
  'place-doubled': '同一考场有两个座位在同一行同一列',
  'state-unknown': '状态不是可用、故障、保留或备用',
  'attribute-unknown': '属性不是前排、靠过道、左利手或无障碍',
}

const sentences: Sentences = {
  // calls
  'unknown-call': (f) => `程序不认识请求“${f.call}”，数据没有改动。窗口和程序的版本可能不一致，请关闭后重新启动。`,
  'bad-input': (f) => `填写的内容不符合要求，没有保存任何改动。请改正后再试：${f.problems.join('；')}。`,
  internal: (f) =>
    `程序出错，这一步没有完成，已保存的数据不受影响。请再试一次；如果仍然出错，请把编号 ${f.ref} 告诉技术支持，详情在日志里。`,
  cancelled: () => '已取消，名单和签到数据没有改动。需要时可以重新开始。',
  // exams
  'preset-not-found': (f) => `没有编号为“${f.preset}”的考试预设，没有新建考试。可选的预设有：${list(f.presets)}。`,
  'no-exam': () => '还没有考试。请先用预设新建一场考试，或打开练习考试。',
  'choose-exam': (f) => `有多场考试，请指明是哪一场：${f.exams.map((e) => `${e.name}（${e.id}）`).join('、')}。`,
  'exam-not-found': (f) => `找不到考试“${f.exam}”，它的文件夹可能被移走或改名。请从考试列表中重新选择。`,
  'session-not-found': (f) =>
    `这场考试没有场次“${f.session}”，数据没有改动。请从已有的场次中选择：${list(f.sessions)}。`,
  'session-times-invalid': (f) => `场次“${f.session}”的结束时间不晚于开始时间，没有保存改动。请改正时间后再保存。`,
  'session-doubled': (f) => `有两个场次的编号都是“${f.session}”，没有保存改动。请让每个场次的编号不同。`,
  'session-has-candidates': (f) =>
    `场次“${f.session}”还有 ${f.candidates} 名考生，不能删除，没有保存改动。请先在名单中把这些考生改到别的场次。`,
  'room-not-found': (f) => `没有考场“${f.room}”，数据没有改动。请从已有的考场中选择：${list(f.rooms)}。`,
  'candidate-not-found': (f) => `名单里没有考生“${f.candidate}”，数据没有改动。名单可能刚更新过，请刷新后重新查找。`,
  // storage
  'data-in-use': (f) =>
    `考务台已在运行，正在使用数据文件夹 ${f.folder}（${f.host}，进程号 ${f.pid}）。数据没有问题。请切换到已打开的窗口，或先关闭它再启动。`,
  'folder-unusable': (f) =>
    `数据文件夹 ${f.folder} 不能使用：${reason(f.reason)}。没有写入任何内容。请检查文件夹的权限，或换一个数据文件夹。`,
  'disk-full': (f) =>
    `磁盘空间不足，刚才这一步没有保存；之前的记录都已保存好。请在 ${f.file} 所在的磁盘上腾出空间，再做一次这一步。`,
  'read-only': (f) =>
    `文件不能写入（只读或没有权限），刚才这一步没有保存；之前的记录都已保存好。请检查 ${f.file} 的权限或 U 盘的写保护开关，再做一次这一步。`,
  'write-failed': (f) =>
    `写入 ${f.file} 失败（${reason(f.reason)}），刚才这一步没有保存；之前的记录都已保存好。请排除原因后再做一次；若反复出现，请先改用纸质签到表。`,
  'journal-damaged': (f) =>
    `考试数据文件 ${f.file} 在第 ${f.line} 行损坏（${reason(f.reason)}）。前 ${f.intact} 条记录完好，原文件没有被改动。可以只读打开完好的部分，或用备份恢复。`,
  'journal-newer': (f) =>
    `考试数据文件 ${f.file} 由更新版本的程序写成（数据版本 ${f.found}，本程序最高识别 ${f.known}）。文件没有被改动。请更新考务台后再打开。`,
  'journal-missing': (f) =>
    `文件夹 ${f.folder} 里没有考试数据文件（journal.ndjson），程序没有新建空文件代替它。请确认文件没有被移走或被杀毒软件隔离，或用备份恢复。`,
  'opened-read-only': () => '这场考试是以只读方式打开的，不能改动，刚才这一步没有保存。要继续工作，请先用备份恢复。',
  'backup-not-found': (f) => `找不到备份“${f.backup}”，现有数据没有改动。请从备份列表中另选一个。`,
  'backup-unusable': (f) => `备份“${f.backup}”不能使用：${reason(f.reason)}。现有数据没有改动。请另选一个备份。`,
  'recovery-not-needed': () => '这场考试可以正常打开，不需要恢复，数据没有改动。',
  // files handed in
  'file-not-found': (f) => `找不到文件 ${f.file}，数据没有改动。请检查文件名，或确认 U 盘已插好。`,
  'file-unreadable': (f) =>
    `文件“${nameOf(f.file)}”读不出来：${reason(f.reason)}。数据没有改动。请先关闭正在打开它的 Excel 或 WPS，或另存一份再试。`,
  'file-empty': (f) => `文件“${nameOf(f.file)}”是空的，没有导入。请确认选对了文件，或重新下载、导出一次。`,
  'file-binary': (f) => foreignZh(nameOf(f.file), f.looksLike),
  'file-too-large': (f) =>
    `文件“${nameOf(f.file)}”有 ${sizeOf(f.bytes)}，超过上限 ${sizeOf(f.limit)}，没有导入。请只保留名单所在的工作表和列，另存后再试。`,
  'file-truncated': (f) =>
    `文件“${nameOf(f.file)}”不完整（${reason(f.reason)}），没有导入。可能没有下载或复制完，请重新下载或复制后再试。`,
  'file-encrypted': (f) =>
    `文件“${nameOf(f.file)}”有打开密码，没有导入。请用 Excel 或 WPS 打开，去掉密码后另存，再导入。`,
  'file-not-as-named': (f) => foreignZh(nameOf(f.file), f.is),
  'file-encoding-broken': (f) =>
    `文件“${nameOf(f.file)}”按 ${f.encoding} 编码读取时有读不出的字，没有导入，以免姓名出现乱码。请用 Excel 或 WPS 打开原文件，另存为 .xlsx 后再试。`,
  'reading-took-too-long': (f) =>
    `读取文件“${nameOf(f.file)}”超过 ${f.seconds} 秒，已停止，没有导入。请删去不需要的工作表和行，另存为 CSV 或 .xlsx 后再试。`,
  'reading-took-too-much-memory': (f) =>
    `读取文件“${nameOf(f.file)}”所需内存超过 ${f.megabytes} MB，已停止，没有导入。请删去不需要的工作表和行，另存为 CSV 后再试。`,
  'too-many-rows': (f) =>
    `文件“${nameOf(f.file)}”超过 ${f.limit} 行或单元格过多，没有导入。请只保留名单所在的行和列，另存后再试。`,
  'sheet-not-found': (f) => `文件里没有工作表“${f.sheet}”，没有导入。请从这些工作表中选择：${list(f.sheets)}。`,
  'header-not-found': (f) =>
    `在文件“${nameOf(f.file)}”里没有找到表头，没有导入。请确认有一行写着“姓名”“准考证号”等列名，或手工指定各列。`,
  'no-name-column': (f) => `没有找到姓名列，没有导入。文件中的列有：${list(f.headers)}。请手工指定哪一列是姓名。`,
  'no-rows': (f) => `文件“${nameOf(f.file)}”只有表头，没有数据行，没有导入。请确认选对了文件和工作表。`,
  'mapping-invalid': (f) => `列的对应关系不能用：${reason(f.reason)}。没有导入。请重新指定各列。`,
  'rows-have-errors': (f) =>
    `有 ${f.rows} 行存在错误，没有导入任何一行，名单保持原样。请按错误清单改正文件后重新导入，或选择跳过这些行。`,
  'import-in-use': (f) =>
    `导入没有撤销：这次导入的考生中有 ${f.candidates} 人已有签到记录。名单没有改动。请改为将考生标记为撤下，或导入更正后的名单。`,
  'no-import-to-undo': () => '没有可以撤下的导入，名单没有改动。',
  ...photosZh,
  // files handed out
  'file-kind-unknown': (f) => `不能写成“${nameOf(f.file)}”这种文件，没有生成文件。请把扩展名改为：${list(f.kinds)}。`,
  'out-not-writable': (f) =>
    `不能写入文件夹 ${f.folder}：${reason(f.reason)}。考试数据不受影响。请换一个输出文件夹，或关闭正在打开的同名文件后再试。`,
  // seats
  ...seatingZh,
  'room-file-wrong': (f) =>
    `考场表“${nameOf(f.file)}”第 ${f.row} 行有误：${roomProblems[f.problem]}。没有导入任何考场。请改正这一行后重新导入。`,
  'room-json-wrong': (f) =>
    `考场文件“${nameOf(f.file)}”的内容不符合格式，或有重复的考场号、座位号，没有导入任何考场。每个考场应有 id、name 和 seats（座位数，或座位号列表）。`,
  'room-file-not-text': (f) =>
    `考场表“${nameOf(f.file)}”不是 CSV 或 JSON 文件，没有导入任何考场。请在 Excel 或 WPS 中另存为 CSV 后再试。`,
  'room-header-not-found': (f) =>
    `在考场表“${nameOf(f.file)}”里没有找到表头，没有导入任何考场。表头应有“考场号”和“座位数”（或“座位号”），“考场名称”可不填。`,
  'no-candidates': () => '还没有考生，没有编排。请先导入名单。',
  'no-rooms': () => '还没有考场，没有编排。请先导入考场表，或导入带有考场号和座位号的名单。',
  'not-enough-seats': (f) =>
    `座位不够：还有 ${f.needed} 名考生没有座位，只有 ${f.seats} 个空座位，还差 ${f.needed - f.seats} 个。没有改动任何座位。请增加考场或座位后重新编排。`,
  // materials
  'font-missing': (f) => `程序自带的字体文件 ${f.file} 不见了，没有生成物料，考试数据不受影响。请重新安装考务台。`,
  'nothing-to-print': () =>
    '所选范围内没有考生（工作证则是没有工作人员），没有生成物料。请检查所选的场次和考场，或先登记工作人员。',
  ...printingZh,
  ...equipmentZh,
  // opening a window
  'browser-failed': (f) =>
    `浏览器没有启动成功，窗口打不开，考试数据不受影响。试过：${f.tried.map((t) => `${t.browser}（${reason(t.reason)}）`).join('、')}。请安装或更新 Edge 或 Chrome 后再启动。`,
  'no-browser': () =>
    '这台电脑上没有找到 Edge、Chrome 或 Chromium，窗口打不开，考试数据不受影响。请安装其中一个后再启动；命令行功能仍可使用。',
  'no-display': () => '没有可用的显示器，窗口打不开，考试数据不受影响。请在有桌面的电脑上启动，或使用命令行功能。',
  'window-crashed': () => '窗口意外关闭；已确认的签到和改动都已保存。请重新启动考务台，从刚才的地方继续。',
  // calendar and presets of the site's own
  'phase-not-found': (f) => `日程里没有阶段“${f.phase}”，数据没有改动。已有的阶段：${list(f.phases)}。`,
  'phases-full': (f) =>
    `日程最多 ${f.limit} 个阶段，这个阶段没有加进去。请先移除用不到的阶段，或在现有阶段里添加任务。`,
  'preset-file-wrong': (f) =>
    `文件“${nameOf(f.file)}”不是考务台的考试预设，没有导入：${f.problems.join('；')}。请选择由考务台导出的预设文件。`,
  'task-not-found': () => '日程里没有这项任务，数据没有改动。它可能刚被别人移除，请刷新后再试。',
  'task-without-text': () => '任务没有写内容，没有保存。请写明要做什么再保存。',
  'window-backwards': (f) => `开始日期 ${f.from} 晚于结束日期 ${f.to}，没有保存。请改正日期后再保存。`,
  // fees
  'amount-nothing': () => '金额是 0，没有登记。请填写实际汇款或退款的金额。',
  'payment-already-voided': () => '这笔款项已经作废过了，没有重复作废。',
  'payment-not-found': () => '没有这笔款项，费用数据没有改动。请刷新后再试。',
  'school-not-found': (f) => `名单和缴费记录里都没有院校“${f.school}”，数据没有改动。已有的院校：${list(f.schools)}。`,
  'standard-not-found': () => '没有这个省级收费标准，费用数据没有改动。请刷新后再试。',
  // after the exam
  'no-person-column': (f) =>
    `成绩表里没有姓名、准考证号或证件号码列，认不出是谁的成绩，没有导入。文件中的列有：${list(f.headers)}。`,
  'no-score-column': (f) =>
    `没有找到成绩列（如“总成绩”“是否合格”“证书编号”），没有导入。文件中的列有：${list(f.headers)}。请改好列名后再导入。`,
  'review-already-submitted': (f) => `“${f.school}”的复核申请已于 ${f.on} 提交，没有改动。要修改请先撤回提交。`,
  'review-candidate-twice': (f) => `考生“${f.name}”在申请里出现了两次，没有保存。请删去一个。`,
  'review-not-found': (f) => `“${f.school}”还没有复核申请，数据没有改动。请先添加要复核的考生。`,
  'review-other-school': (f) =>
    `考生“${f.name}”属于“${f.school}”，没有保存。复核以院校为单位，请在该院校的申请里添加。`,
  'review-window-closed': (f) =>
    `${f.on} 不在成绩公示期（${f.opens} 至 ${f.closes}）内，没有标为已提交。申请内容仍然保留；如主办方另行受理，请先在日程中改公示日期。`,
  'exam-busy': () => '这场考试正在清除数据，暂时不能打开；已保存的数据不受影响。请稍等几秒再试。',
  'wipe-left-something': () =>
    '清除前的核对发现新文件里仍有证件号码或电话号码，已停止，什么都没有清除，原数据完好。请把这一情况告诉技术支持。',
  'wipe-nothing-left': () => '这场考试已没有需要清除的个人信息，数据没有改动。',
  'wipe-not-confirmed': (f) => `输入的考试名称不对，没有清除任何数据。确认清除时请完整输入：${f.name}。`,
  'wipe-not-due': (f) => `清除日期是 ${f.due}，还没有到，没有清除任何数据。确需提前清除，请勾选“提前清除”再做一次。`,
  // check-in
  'clock-not-movable': () => '只有练习考试可以手工设定时间，刚才这一步没有保存。请去掉手工设定的时间后再试。',
  'record-not-found': (f) => `没有可以撤销的签到记录“${f.record}”，签到数据没有改动。请在最近记录中重新选择。`,
  'record-already-undone': () => '这条签到记录已经撤销过了，没有重复撤销。请刷新后查看考生现在的状态。',
  // exam day
  'attachment-not-found': () => '找不到这个附件，其他记录完好。它可能被移走或删除，请从备份中找回，或重新添加。',
  'attempt-not-overridable': (f) =>
    `“${verdictWord(f.verdict, 'zh-CN')}”不能放行，签到数据没有改动。只有未到入场时间、已过入场时间和不在本考场可以放行。`,
  'candidate-already-in': (f) => `${f.name} 已于 ${clockOf(f.at)} 签到，没有重复登记。如有误，请先撤销原来的签到。`,
  'candidate-already-out': (f) => `${f.name} 已于 ${clockOf(f.at)} 登记暂离，还没有返回，没有重复登记。请先登记返回。`,
  'candidate-not-in': (f) => `${f.name} 还没有签到，没有登记。请先签到。`,
  'candidate-not-out': (f) => `${f.name} 没有登记过暂离，或已经返回，没有登记。`,
  'counts-differ': (f) =>
    `${roomTitle(f.room)}清点 ${f.counted} 人，签到记录 ${f.present} 人，相差 ${Math.abs(f.counted - f.present)} 人，没有签字关闭。应到 ${f.expected} 人。请对照签到表逐人核对，补录或撤销后再关闭。`,
  'entry-still-open': (f) =>
    `${roomTitle(f.room)}还有 ${f.unrecorded} 人未到，而 ${clockOf(f.until)} 前仍可入场，现在不能确定缺考，没有关闭。请在停止入场后再关闭。`,
  'incident-incomplete': (f) =>
    `异常记录还不完整，没有保存：${f.problems.map((p) => incidentProblemWord(p, 'zh-CN')).join('；')}。请补全后再保存。`,
  'not-a-practice-exam': () => '这不是练习考试，签到数据没有改动。只有练习考试可以清空重来。',
  'room-already-closed': (f) =>
    `${f.room === '' ? '所选考场' : roomTitle(f.room)}已经签字关闭，没有改动。需要更正时请先重新打开。`,
  'room-closed': (f) =>
    `${roomTitle(f.room)}已签字关闭，缺考名单不能再变，没有保存。确需更正时，请由两人重新打开该考场并写明原因。`,
  'room-not-closed': (f) => `${roomTitle(f.room)}没有关闭，不需要重新打开，数据没有改动。`,
  'same-person-twice': (f) => `两处签字都是“${f.name}”，没有保存。这一步须由两位不同的工作人员确认，请由另一人签字。`,
  'two-people-needed': () => '这一步须由两位工作人员签字，没有保存。请填写两人的姓名。',
}

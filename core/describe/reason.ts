import { inLanguage, type Language } from './language.ts'

/** Why the system or a check said no, in words; a reason without words stands as it is. */
export function reasonIn(language: Language, reason: string): string {
  const known = reasons[reason]
  return known ? inLanguage(language, known) : reason
}

/** Error codes of the operating system, and the reasons that the store's own checks give. */
const reasons: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  EACCES: ['没有访问权限', 'no permission'],
  EPERM: ['系统不允许，可能被其他程序占用或没有权限', 'the system does not allow it; another program may hold it'],
  EBUSY: ['正被其他程序占用', 'another program is using it'],
  EROFS: ['磁盘是只读的', 'the disk is read-only'],
  ENOENT: ['文件或文件夹不存在', 'the file or folder does not exist'],
  ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is not a folder'],
  EISDIR: ['这是文件夹，不是文件', 'it is a folder, not a file'],
  EEXIST: ['同名的文件已存在', 'a file of that name exists already'],
  ENOSPC: ['磁盘空间不足', 'the disk is full'],
  EDQUOT: ['磁盘配额已用完', 'the disk quota is used up'],
  EIO: ['磁盘读写出错', 'the disk failed to read or write'],
  EMFILE: ['打开的文件太多', 'too many files are open'],
  ENAMETOOLONG: ['文件名或路径太长', 'the name or path is too long'],
  EXDEV: ['跨磁盘不能直接移动', 'it cannot be moved across disks'],
  'changed-by-another-program': ['文件被其他程序改过', 'another program changed the file'],
  'file-removed': ['文件被其他程序删除或移走', 'another program removed the file'],
  'lock-not-settled': ['无法确认有没有别的程序正在使用它', 'it could not be settled whether another program uses it'],
  'not-as-written': ['内容与当初写入的不一致', 'it differs from what was written'],
  'not-an-entry': ['这一行不是日志记录', 'the line is not an entry of the log'],
  'hash-wrong': ['校验值不符，内容被改动过', 'the checksum does not match: the content was altered'],
  'chain-broken': [
    '与上一条记录接不上，中间缺了或换了内容',
    'it does not follow from the line before: something is missing or exchanged',
  ],
  'number-wrong': ['记录的序号不连续', 'the numbers of the entries do not follow one another'],
  'changes-wrong': ['记录内容与校验值不符', 'the entry does not match its checksum'],
  'changes-unreadable': ['记录内容读不出来', 'the entry cannot be read'],
  'no-whole-line': ['没有一条完整的记录', 'it holds no whole entry'],
  empty: ['文件是空的', 'the file is empty'],
  newer: ['由更新版本的程序写成', 'it was written by a newer version'],
  torn: ['最后一条记录不完整', 'the last entry is not complete'],
  'browser-ended': ['浏览器一启动就退出了', 'the browser ended as soon as it was started'],
  'browser-silent': ['浏览器没有响应', 'the browser did not answer'],
  'debugging-forbidden': [
    '单位的管理策略不允许程序控制浏览器',
    'a policy of the organisation forbids programs to control the browser',
  ],
  'not-a-file': ['不是普通文件', 'it is not an ordinary file'],
  zip: ['压缩结构残缺', 'the zip inside it is broken'],
  text: ['最后一个字符被截断', 'the last character is cut off'],
  xlsx: ['工作簿读不出来', 'the workbook cannot be read'],
  xls: ['工作簿读不出来', 'the workbook cannot be read'],
  ods: ['工作簿读不出来', 'the workbook cannot be read'],
  html: ['网页表格读不出来', 'the table of the page cannot be read'],
  ECONNREFUSED: ['没有程序在应答', 'nobody answers'],
  ETIMEDOUT: ['等了太久没有回应', 'it took too long to answer'],
  'no-lp': ['没有安装打印程序 lp（CUPS）', 'the program lp of CUPS is not installed'],
  'no-sumatra': ['没有打印程序 SumatraPDF', 'the program SumatraPDF is missing'],
  'no-job-number': [
    'Windows 没有给出任务号，请在打印队列窗口里取消',
    'Windows gave no job number: cancel it in the window of the queue',
  ],
  'not-json': ['不是有效的 JSON', 'it is not valid JSON'],
}

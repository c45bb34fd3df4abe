/** Words of the recovery. */
export const recovery = {
  title: '这个考试没有打开',
  what: '发生了什么',
  intact: '哪些完好',
  intactText: (entries: number, at: string) =>
    entries > 0
      ? `前 ${entries.toLocaleString('zh-CN')} 条记录完好${at ? `，最后一条在 ${at}` : ''}。`
      : '日志开头就读不出来。',
  safe: '原来的文件没有被改动，也不会被覆盖。',
  todo: '可以怎么做',
  readOnly: '只读打开完好的部分',
  readOnlyText: '可以查看、打印和导出损坏之前的内容，不能再写入。',
  restore: '用这个备份恢复',
  restoreText: '备份会放到原位，损坏的日志改名保留在旁边。备份之后的记录需要按纸质签到表补录。',
  restoreSure: (at: string) => `用 ${at} 的备份恢复？`,
  restored: (entries: number, kept: string) =>
    `已恢复 ${entries.toLocaleString('zh-CN')} 条记录。损坏的日志保留为 ${kept}。`,
  backups: '备份',
  backupsNone: '没有找到备份。',
  newerText: '请安装写入它的那个版本或更新的版本，再打开这个考试。数据完好。',
  otherExams: '返回考试列表',
  ready: '这个考试现在可以正常打开。',
  open: '打开考试',
}

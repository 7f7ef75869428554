import type { LogText } from '../areas/log';

export const log: LogText = {
  content: (result, reasons) =>
    reasons.length === 0 ? result : `${result}（回访原因：${reasons.join('；')}）`,
  scored: (score, note) => `满意度${score}分（满分5分）${note === '' ? '' : `，${note}`}`,
  plan: (owner, day, content) => `${owner}/${day}/${content}`,
  skipped: {
    'bad-score': (value) => `满意度“${value}”不是 1 到 5 的整数，请改正后再登记`,
    'bad-contact-day': (value) => `联系日期“${value}”不是日期，请写成 2026-10-10`,
    'contact-day-in-future': (value) => `联系日期“${value}”还没有到，请核对`,
    'bad-next-day': (value) => `改期至“${value}”不是日期，请写成 2026-10-10`,
    'no-customer': () => '这一行没有客户编号和名称，无法登记',
  },
  problems: {
    'no-due-list': () => '工作簿里还没有“到期回访”。请先刷新，填好结果后再登记。',
    'no-visits-sheet': () => '工作簿里没有回访记录表（客户维护记录表），没有地方登记。',
    'no-customer-column': (place) =>
      `“${place}”没有客户编号或客户名称列，登记后分不清是谁。请先加上客户名称列。`,
    'no-such-sheet': (place) => `没有叫“${place}”的回访记录表。`,
    'total-below': (place) => `${place} 是合计或说明行，新的记录不能写在它下面。请把它移到表格上方，再登记。`,
    'in-the-way': (place) => `${place} 有内容，挡住了要新增的行。请移开后再登记。`,
  },
  list: {
    title: (count, sheet, rows) => `将登记 ${count} 次回访，写到“${sheet}”第 ${rows} 行：`,
    columns: {
      day: '联系日期',
      customer: '客户',
      result: '结果',
      score: '满意度',
      owner: '负责人',
      next: '下次回访',
      note: '备注',
    },
    nothing: '到期回访里没有要登记的行（“结果”都还没填）。',
    already: (count) => `另有 ${count} 行已经登记过，只清空到期回访里的填写内容。`,
    skipped: (count) => `有 ${count} 行暂不登记，改正后再运行一次：`,
    skippedRow: (cell, customer, why) => `${cell} ${customer}：${why}`,
  },
  ask: '要登记吗？输入 y 登记，其他键取消 [y/N] ',
  askTemplate: (sheet) => `要新建“${sheet}”，并登记到那里吗？[y/N] `,
  makeTemplate: (path) => `先补上模板表：huifang init ${path}`,
  notConfirmed: '没有登记，文件没有改动。',
  done: (count, sheet) => `已登记 ${count} 次回访到“${sheet}”，到期回访已更新。`,
  wouldDo: (count, sheet) => `试算：将登记 ${count} 次回访到“${sheet}”。`,
};

import type { HostErrorsText } from '../areas/host-errors';

const named = (sheet: string): string => (sheet === '' ? '我们的工作表' : `“${sheet}”表`);

export const hostErrors: HostErrorsText = {
  failures: {
    'cell-edit-mode': () => ({
      what: '有单元格正在编辑，Excel 暂时不接受其他操作。',
      next: '请按 Enter 结束编辑（按 Esc 放弃），然后再试一次。',
    }),
    'access-denied': () => ({
      what: 'Excel 不允许这项操作：工作表可能受保护，也可能被安全软件拦截。',
      next: '请先在“审阅”中取消保护；仍然不行时，请联系信息部门。',
    }),
    'sheet-protected': (sheet) => ({
      what: `${named(sheet)}受保护，无法写入。`,
      next: '请在“审阅 → 撤消工作表保护”后再试一次。',
    }),
    'structure-protected': () => ({
      what: '工作簿的结构受保护，无法新建工作表。',
      next: '请在“审阅 → 保护工作簿”中取消保护后再试一次。',
    }),
    'read-only': () => ({
      what: '工作簿以只读方式打开，无法写入。',
      next: '请点“启用编辑”，或另存一份后在新文件中操作。',
    }),
    'changed-since-read': (sheet) => ({
      what: `${named(sheet)}在处理期间有人改动过，为免覆盖，没有写入。`,
      next: '请再点一次“刷新”，会带上刚才的改动。',
    }),
    'name-taken': (sheet) => ({
      what: `已有一张名为“${sheet}”的工作表，没有写入。`,
      next: '请再点一次“刷新”；您的表不会被改动，结果会放到另一张表中。',
    }),
    'not-found': (sheet) => ({
      what: `找不到${named(sheet)}或其中的表格，可能刚被删除或改名。`,
      next: '请再点一次“刷新”。',
    }),
    'invalid-request': () => ({
      what: 'Excel 不接受这次写入的内容。',
      next: '请再试一次；仍然不行时，请把下面的详细信息发给我们。',
    }),
    'insert-conflict': () => ({
      what: '工作表末尾没有空位，或插入会挤掉已有内容。',
      next: '请清理表格下方和右侧不用的内容，然后再试一次。',
    }),
    'merged-cells': () => ({
      what: '表格要占用的位置有合并单元格或另一张表格。',
      next: '请移开它们或取消合并，然后再试一次。',
    }),
    'pivot-in-the-way': () => ({
      what: '表格要占用的位置有数据透视表。',
      next: '请把数据透视表移到别处，然后再试一次。',
    }),
    'filtered-range': () => ({
      what: '表格正在筛选，Excel 无法写入隐藏的行。',
      next: '请在“数据 → 清除”中清除筛选，然后再试一次。',
    }),
    'other-workbook-active': () => ({
      what: '当前窗口是另一个工作簿，Excel 没有执行。',
      next: '请切换回本工作簿的窗口，然后再试一次。',
    }),
    'too-many-cells': () => ({
      what: '单元格太多，超过了 Excel 一次能处理的数量。',
      next: '请删除数据区以外的多余内容（Ctrl+End 可看到末尾），然后再试一次。',
    }),
    'payload-too-large': () => ({
      what: '一次传送的内容超过了网页版 Excel 的 5 MB 上限。',
      next: '请检查是否有特别长的单元格；也可以在桌面版 Excel 中操作。',
    }),
    aborted: () => ({ what: 'Excel 中断了这次操作。', next: '请稍候片刻，再试一次。' }),
    memory: () => ({
      what: 'Excel 的内存不足。',
      next: '请保存工作簿，关闭其他文件和程序，然后再试一次。',
    }),
    'too-many-requests': () => ({ what: 'Excel 正忙，请求过多。', next: '请等一分钟，再试一次。' }),
    'unsupported-sheet': () => ({
      what: '这是图表工作表或宏工作表，没有单元格可用。',
      next: '请切换到普通工作表，再试一次。',
    }),
    'not-supported': () => ({
      what: '这个版本的 Excel 不支持此功能。',
      next: '请使用 Excel 2021 或更新的版本，或网页版 Excel。',
    }),
    'undo-not-supported': () => ({
      what: 'Excel 无法把这次写入合并为一步撤销。',
      next: '请再试一次；需要撤销时，请用“撤销本次刷新”。',
    }),
    'restart-needed': () => ({
      what: 'Excel 需要重新启动。',
      next: '请保存工作簿，关闭 Excel 后重新打开。',
    }),
    'internal-error': () => ({
      what: 'Excel 内部出错。',
      next: '请再试一次；反复出现时，请保存工作簿并重新打开 Excel。',
    }),
    'values-missing': () => ({
      what: '有一块数据太大，Excel 没有给出内容。',
      next: '请删除数据区以外的多余内容，然后再试一次。',
    }),
    'read-back-differs': (sheet) => ({
      what: `写入后核对，${named(sheet)}的内容与预期不符。`,
      next: '请再试一次；仍然不符时，请把下面的详细信息发给我们。',
    }),
    'no-answer': () => ({
      what: 'Excel 很久没有回应。',
      next: '请先看看各表内容，再决定是否重试；必要时保存并重新打开 Excel。',
    }),
    cancelled: () => ({ what: '已取消。', next: '需要时可再次开始。' }),
    'nothing-to-undo': () => ({
      what: '没有可以撤销的刷新。',
      next: '打开工作簿后还没有刷新过，或者已经撤销。',
    }),
    unknown: () => ({
      what: 'Excel 返回了一个我们不认识的错误。',
      next: '请再试一次；仍然不行时，请把下面的详细信息发给我们。',
    }),
  },
  states: {
    untouched: '工作簿没有任何改动。',
    restored: '已恢复到操作之前的内容，您的数据没有变化。',
    unconfirmed: '未能确认写入结果，请先核对到期回访等表的内容，再重试。您自己的表没有改动。',
  },
  stillWaiting: 'Excel 还没有回应，请稍候……',
  cellInTheWay: (sheet, cell) => ({
    what: `“${sheet}”表的 ${cell} 单元格有您的内容，表格需要用到这个位置，这张表没有更新。`,
    next: `请把 ${cell} 的内容移到别处，再点一次“刷新”。`,
  }),
  detail: (code) => `详细信息（可复制）：${code}`,
};

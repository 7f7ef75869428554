import type { MergeText } from '../areas/merge';

export const merge: MergeText = {
  branch: '分店',
  reading: (nth, count, file) => `正在读取 ${nth}/${count}：${file}`,
  taken: (branch, rows) => `${branch}：${rows} 行`,
  leftAlone: (sheets) => `未识别的表没有汇总：${sheets}`,
  failed: (file, why) => `没有读取 ${file}：${why}`,
  summary: (branches, rows) => `已汇总 ${branches} 家分店，共 ${rows} 行。`,
  someFailed: (count) => `有 ${count} 个文件没有读取，汇总里不含它们（退出码 3）。`,
  noneRead: '没有一个文件能读取，没有生成汇总。',
  passedOver: (files) => `跳过备份和临时文件：${files}`,
};

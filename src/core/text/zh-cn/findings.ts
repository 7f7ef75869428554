import type { Finding } from '../../finding';
import type { FindingsText } from '../areas/findings';
import { ifParam, param, paramWord } from '../finding-param';
import { words } from './words';

const column = (f: Finding) => ifParam(f, 'column', (title) => `「${title}」`) || '这一格';
const shown = (f: Finding) => f.value || '空白';
const quoted = (f: Finding) => (f.value === '' ? '内容' : `「${f.value}」`);
const kind = (f: Finding) => {
  const word = paramWord(f, 'kind', words.kinds);
  return word === '' ? '模板表' : `「${word}」`;
};
const missing = (f: Finding) => param(f, 'missing', param(f, 'column', '必填列'));
const other = (f: Finding) => ifParam(f, 'other', (cell) => `（另一处在 ${cell}）`);
const allowed = (f: Finding) => ifParam(f, 'allowed', (words) => `可以填：${words}。`);

export const findings: FindingsText = {
  sheetName: '校验结果',
  title: '校验结果',
  status: (asOf, counts) =>
    `截至 ${asOf}：错误 ${counts.error} 条，提醒 ${counts.warning} 条，说明 ${counts.info} 条。`,
  howToRead:
    '错误：这一行用不上，请先改；提醒：已使用，但请看一眼；说明：供参考。点「位置」可跳到原单元格，改好后再刷新一次；「备注」可以自己写，刷新后还在。',
  none: '没有发现问题，一切正常，辛苦了！',
  more: (shown, rest) =>
    `问题较多，这里列出最要紧的 ${shown} 条；还有 ${rest.map(({ label, count }) => `${label} ${count} 条`).join('、')}。请先改这些，再刷新一次。`,
  columns: {
    severity: '级别',
    label: '类型',
    sheet: '工作表',
    place: '位置',
    value: '内容',
    what: '问题',
    todo: '怎么改',
    note: '备注',
    key: '校验编号',
  },
  gone: '已消失',
  wholeWorkbook: '整个工作簿',
  sentenceGap: '',
  labels: {
    'column-missing': '缺少列',
    'sheet-nearly-fits': '差一点就能识别的表',
    'sheet-not-recognised': '未识别的表',
    'no-customers-sheet': '没有客户表',
    'required-blank': '必填项空白',
    'cell-error': '公式错误',
    'not-a-date': '不是日期',
    'not-a-number': '不是数字',
    'not-a-choice': '不在选项内',
    'date-in-future': '日期在将来',
    'date-before-1990': '日期过早',
    'solved-before-received': '解决早于接收',
    'responded-before-received': '响应早于接收',
    'progress-before-received': '进度早于接收',
    'solved-without-time': '没有解决时间',
    'duplicate-id': '编号重复',
    'unknown-customer': '客户未登记',
    'unknown-ticket': '问题未登记',
    'duplicate-customer': '客户重复',
    'id-with-two-names': '一个编号两个名称',
    'name-with-two-ids': '一个名称两个编号',
    'id-damaged': '编号被 Excel 损坏',
    'bad-phone': '电话有误',
    'bad-mail': '邮箱有误',
    'score-out-of-range': '评分超出范围',
    'refund-over-purchases': '退货多于购买',
    'net-not-positive': '净额不为正',
    'compensation-over-limit': '补偿超限',
    'approval-missing': '缺少审批',
    'closed-without-confirmation': '关闭未经客户确认',
    'late-without-telling': '延期未告知客户',
    'spare-part-without-alternative': '等备件无替代方案',
    'information-not-reviewed': '信息待复核',
    'contact-on-holiday': '节假日联系客户',
    'contact-at-time-to-avoid': '在忙碌时段联系',
    'greeting-off-festival': '祝福与节日不符',
    'several-account-managers': '多位客户经理',
    'setting-invalid': '设置有误',
    'setting-unknown': '不认识的设置',
    'calendar-not-covered': '日历缺少年份',
    'calendar-no-open-hours': '没有工作时间',
    'sheet-name-taken': '表名已占用',
    'sheet-blocked': '无法写入',
    'register-table-too-long': '表太长未列出',
    'branches-share-number': '分店间编号相同',
    'branches-share-name': '分店间客户同名',
    'branches-share-phone': '分店间电话相同',
  },
  messages: {
    'column-missing': (f) =>
      f.severity === 'warning'
        ? {
            what: `这张表是${kind(f)}，但没有这些列：${missing(f)}。各行照常读取，只是归不到客户名下。`,
            todo: '请加上客户编号或客户名称，回访清单才能按客户安排。',
          }
        : {
            what: `这张表是${kind(f)}，但缺少必填的列：${missing(f)}。`,
            todo: '请加上这一列，或把对应的列名改成上面的写法，然后再刷新。',
          },
    'sheet-nearly-fits': (f) => ({
      what: `这张表很像${kind(f)}，只差这些列：${missing(f)}，所以没有读取。`,
      todo: '如果它就是这张表，请补上缺少的列；如果不是，不用处理。',
    }),
    'sheet-not-recognised': () => ({
      what: '这张表不属于任何一种模板，没有读取，也没有改动。',
      todo: '如果是您自己的资料，不用处理；如果应当读取，请对照模板改一下列名。',
    }),
    'no-customers-sheet': () => ({
      what: '工作簿里没有客户信息登记表，客户是从其他表里汇总出来的。',
      todo: '建议加一张客户信息登记表（至少要有客户名称），等级、电话和合同到期日才能用上。',
    }),
    'required-blank': (f) => ({
      what: `${column(f)}是必填项，这里是空的，${f.severity === 'error' ? '这一行用不上' : '这一行对不上客户'}。`,
      todo: '请补上内容；如果这一行不需要，可以整行删除。',
    }),
    'cell-error': (f) => ({
      what: `${column(f)}里是公式错误${quoted(f)}。`,
      todo: '请修正公式，或直接填写内容。',
    }),
    'not-a-date': (f) => ({
      what: `${column(f)}应当是日期，${quoted(f)}不是日期。`,
      todo: '请改成 2026-03-01 这样的日期（可以带时间，如 2026-03-01 09:30）。',
    }),
    'not-a-number': (f) => ({
      what: `${column(f)}应当是数字，${quoted(f)}不是数字。`,
      todo: '请改成数字，例如 1280 或 1,280.50。',
    }),
    'not-a-choice': (f) => ({
      what: `${column(f)}里的${quoted(f)}不在可选的内容里，按空白处理。${allowed(f)}`,
      todo: '请改成其中一项。',
    }),
    'date-in-future': (f) => ({
      what: `${column(f)}是 ${shown(f)}，在${ifParam(f, 'asOf', (day) => `统计时间 ${day} `) || '统计时间'}之后。`,
      todo: '如果写错了，请改正日期；如果是计划中的事，请等发生后再登记。',
    }),
    'date-before-1990': (f) => ({
      what: `${column(f)}是 ${shown(f)}，早于 ${param(f, 'min', param(f, 'year', '1990'))} 年，多半是写错了。`,
      todo: '请核对年份。',
    }),
    'solved-before-received': (f) => ({
      what: `${column(f)}是 ${shown(f)}，早于${param(f, 'otherColumn', '接收时间')}${ifParam(f, 'otherValue', (at) => ` ${at}`)}。`,
      todo: `请核对这两个时间${other(f)}。`,
    }),
    'responded-before-received': (f) => ({
      what: `${column(f)}是 ${shown(f)}，早于${param(f, 'otherColumn', '接收时间')}${ifParam(f, 'otherValue', (at) => ` ${at}`)}。`,
      todo: `请核对这两个时间${other(f)}。`,
    }),
    'progress-before-received': (f) => ({
      what: `${column(f)}是 ${shown(f)}，早于问题的接收时间${ifParam(f, 'otherValue', (at) => ` ${at}`)}，时限按接收时间算起。`,
      todo: `请核对这两个时间${other(f)}。`,
    }),
    'solved-without-time': (f) => ({
      what: '问题已解决或关闭，但没有写明解决时间，无法判断是否按时。',
      todo: `请补填${column(f)}。`,
    }),
    'duplicate-id': (f) => ({
      what: `${column(f)}里的${quoted(f)}重复了${other(f)}。`,
      todo: '请给其中一行换一个编号；如果是重复登记，请删除一行。',
    }),
    'unknown-customer': (f) => ({
      what: `客户${quoted(f)}在客户信息登记表里找不到，暂按这个名称统计。`,
      todo: '请核对编号或名称，或者把这位客户登记进去。',
    }),
    'unknown-ticket': (f) => ({
      what: `问题编号${quoted(f)}在客户问题登记表里找不到。`,
      todo: '请核对编号，或者先登记这个问题。',
    }),
    'duplicate-customer': (f) => ({
      what: `客户${quoted(f)}登记了不止一行${other(f)}。`,
      todo: '请合并成一行，保留最新的信息。',
    }),
    'id-with-two-names': (f) => ({
      what: `同一个客户编号对应了两个名称：${quoted(f)}${ifParam(f, 'otherValue', (name) => `和「${name}」`)}${other(f)}。`,
      todo: '请核对是不是同一位客户，并统一编号或名称。',
    }),
    'name-with-two-ids': (f) => ({
      what: `同一个客户名称对应了两个编号：${quoted(f)}${ifParam(f, 'otherValue', (id) => `和「${id}」`)}${other(f)}。`,
      todo: '如果是同一位客户，请统一编号；如果是两位客户，请把名称写得能区分开。',
    }),
    'id-damaged': (f) => ({
      what: `${column(f)}里的${quoted(f)}已被 Excel 当作数字改写（超过 15 位或写成了科学计数），后面的数字不准了。`,
      todo: '请先把单元格格式设为「文本」，再按原单重新填写编号。',
    }),
    'bad-phone': (f) => ({
      what: `${column(f)}里的${quoted(f)}不像电话号码。`,
      todo: '请核对号码，例如 13800000000 或 021-88888888。',
    }),
    'bad-mail': (f) => ({
      what: `${column(f)}里的${quoted(f)}不像邮箱地址。`,
      todo: '请核对邮箱，例如 name@example.com。',
    }),
    'score-out-of-range': (f) => ({
      what: `${column(f)}的评分是${quoted(f)}，应当是 ${param(f, 'min', '1')} 到 ${param(f, 'max', '5')} 的整数。`,
      todo: '请按原始问卷改正；没有评分的请留空。',
    }),
    'refund-over-purchases': (f) => ({
      what:
        ifParam(f, 'order', (order) => `订单「${order}」`) +
        `退货合计 ${param(f, 'refunded', shown(f))}，多于${f.params['order'] === undefined ? '这位客户' : '这笔订单'}的购买合计${ifParam(f, 'purchased', (sum) => ` ${sum}`)}。`,
      todo: '请核对退货金额，或补登原来的购买记录。',
    }),
    'net-not-positive': (f) => ({
      what: `客户${ifParam(f, 'customer', (name) => `「${name}」`)}扣除退货后的净额是 ${param(f, 'net', shown(f))}，不大于 0，消费金额按最低分计。`,
      todo: '请核对这位客户的购买和退货金额。',
    }),
    'compensation-over-limit': (f) => ({
      what: `服务失误的补偿金额是 ${shown(f)}，超过当次消费${ifParam(f, 'purchase', (sum) => ` ${sum} `)}的 ${param(f, 'percent', '30')}%${ifParam(f, 'limit', (sum) => `（最多 ${sum}）`)}。`,
      todo: '请核对金额；确需超出的，请在备注里写明批准人和原因。',
    }),
    'approval-missing': (f) => ({
      what: `${param(f, 'priority', '这个')} 级问题的处理方案需要${paramWord(f, 'role', words.roles) || '负责人'}审批，${column(f)}是空的。`,
      todo: '请补办审批，并填上审批人。',
    }),
    'closed-without-confirmation': (f) => ({
      what: `问题已关闭，但${column(f)}${f.value === '' ? '是空的' : `是「${f.value}」`}。`,
      todo: '请向客户确认结果后填「是」；客户还没确认的，请改回处理中。',
    }),
    'late-without-telling': (f) => ({
      what:
        param(f, 'reason') === 'moved'
          ? `预计完成时间从 ${param(f, 'otherValue', '原来的日期')} 推迟到 ${shown(f)}，没有告诉客户的记录。`
          : `预计完成时间 ${shown(f)} 已过，问题还没解决，也没有告诉客户的记录。`,
      todo: '请尽快告知客户原因和新的时间，并在「已同步客户」里填「是」。',
    }),
    'spare-part-without-alternative': (f) => ({
      what: `正在等备件，但${column(f)}是空的。`,
      todo: '请给客户一个替代方案（例如提供备用机），并填在这里。',
    }),
    'information-not-reviewed': (f) => ({
      what:
        f.value === ''
          ? `客户资料没有${param(f, 'column', '信息更新日期')}，不知道什么时候核对过。`
          : `客户资料上次核对是 ${shown(f)}，已超过 ${param(f, 'months', '3')} 个月。`,
      todo: '下次联系时请顺便核对联系人和电话，并更新日期。',
    }),
    'contact-on-holiday': (f) => ({
      what: `${shown(f)} 是法定节假日${ifParam(f, 'holiday', (name) => `（${name}）`)}，不宜联系客户。`,
      todo: '如果日期写错了，请改正；以后请安排在节前或节后的工作日。',
    }),
    'contact-at-time-to-avoid': (f) => ({
      what: `${shown(f)} 在${weekday(f) || '这天'} ${param(f, 'from', '当天')}${ifParam(f, 'to', (to) => `–${to}`)} 的客户忙碌时段里。`,
      todo: '以后请避开这个时段（可在「设置」里调整）。',
    }),
    'greeting-off-festival': (f) => ({
      what: `${param(f, 'day', shown(f))} 的祝福提到${paramWord(f, 'festival', words.festivals) || '节日'}，而最近的这个节日是 ${param(f, 'festivalDay', '另一天')}，相差 ${param(f, 'days', '好几')} 天（最多 ${param(f, 'max', '3')} 天）。`,
      todo: '请核对日期或节日名称；以后请在节日前后几天内发送。',
    }),
    'several-account-managers': (f) => ({
      what: `高价值客户${ifParam(f, 'customer', (name) => `「${name}」`)}有不止一位客户经理：${param(f, 'managers', shown(f))}。`,
      todo: '请确定一位作为唯一对接人，只留他的名字。',
    }),
    'setting-invalid': (f) => ({
      what: `设置${ifParam(f, 'column', (title) => `「${title}」`)}的值${f.value === '' ? '是空的' : `「${f.value}」不能用`}。${ifParam(f, 'allowed', (range) => `允许：${range}。`)}`,
      todo:
        ifParam(f, 'fallback', (value) => `请改正；在改正之前按默认值「${value}」处理。`) ||
        (param(f, 'effect') === 'row-unused'
          ? '请改正；在改正之前这一行不起作用。'
          : '请改正；在改正之前按默认值处理。'),
    }),
    'setting-unknown': (f) => ({
      what: `设置里的${quoted(f)}不认识，没有起作用。`,
      todo: '请核对编号，或删除这一行。',
    }),
    'calendar-not-covered': (f) => ({
      what: `没有 ${param(f, 'year', '相关')} 年的节假日安排，这一年只按平常的星期推算，日期可能不准。`,
      todo: '放假通知公布后（一般在前一年 11 月），请在「设置」的特殊日期里补上，或更新本工具。',
    }),
    'calendar-no-open-hours': () => ({
      what: '设置里没有任何工作时间，无法推算日期。',
      todo: '请在「设置」的工作时间里至少填一个时段。',
    }),
    'sheet-name-taken': (f) => ({
      what: `表名「${param(f, 'wanted', f.value || f.sheet)}」已经是您自己的表，我们没有动它${ifParam(f, 'used', (name) => `，结果写在「${name}」`)}。`,
      todo: '如果想用原来的表名，请先把自己的表改名。',
    }),
    'sheet-blocked': (f) => ({
      what: `「${f.sheet}」${f.cell === '' ? '' : ` 的 ${f.cell} `}有别的内容挡住，写不下结果。`,
      todo: '请把这些内容移开，再刷新一次。',
    }),
    'register-table-too-long': (f) => ({
      what: `${kind(f)}有 ${param(f, 'rows', f.value || '很多')} 行，超过服务登记册的上限${ifParam(f, 'max', (max) => ` ${max} 行`)}，没有列出（统计时照常使用）。`,
      todo: '如果需要列出，请在「设置」里调高上限。',
    }),
    'branches-share-number': (f) => ({
      what: `${param(f, 'branches', '几家分店')}用了同一个客户编号，名称却不同；汇总时已在编号后加上分店名区分。`,
      todo: '请各分店统一编号规则，或核对是不是同一位客户。',
    }),
    'branches-share-name': (f) => ({
      what: `客户${quoted(f)}在${param(f, 'branches', '几家分店')}都有登记。`,
      todo: '如果是同一位客户，请约定由一家分店负责，并统一编号。',
    }),
    'branches-share-phone': (f) => ({
      what: `电话${quoted(f)}在${param(f, 'branches', '几家分店')}都有登记。`,
      todo: '请核对是不是同一位客户，以免重复回访。',
    }),
  },
};

function weekday(f: Finding): string {
  return words.weekdays[Number(param(f, 'weekday', '0')) - 1] ?? '';
}

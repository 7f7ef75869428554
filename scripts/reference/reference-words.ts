// The words of the reference pages themselves; everything else on them is the program's own text. The pages are written in
// Chinese and English, whatever further languages the program speaks.
import type { CellMeta } from '../../src/core/register/records';
import { TEXTS } from '../../src/core/text/languages';
import type { Text } from '../../src/core/text/text';

export interface ReferenceWords {
  readonly text: Text;
  /** Which of a template column's two titles. */
  readonly title: 'zh' | 'en';
  readonly yes: string;
  /** Between names of which any will do, and between such groups. */
  readonly or: string;
  readonly and: string;
  readonly findings: {
    readonly title: string;
    readonly about: string;
    readonly columns: readonly string[];
    /** Names used in the examples. */
    readonly example: Readonly<
      Record<'customer' | 'manager' | 'branches' | 'badDate' | 'badChoice' | 'festivalWish', string>
    >;
  };
  readonly settings: {
    readonly title: string;
    readonly about: string;
    readonly parameters: readonly string[];
    readonly columns: readonly string[];
    readonly fallback: string;
    readonly emptyTable: string;
    /** Columns the program does not read. */
    readonly forReading: string;
  };
  readonly columns: {
    readonly title: string;
    readonly about: string;
    readonly alsoCalled: string;
    readonly required: string;
    readonly known: string;
    /** "at least 1 of …", "but none of …". */
    readonly several: (count: number, names: string) => string;
    readonly none: (names: string) => string;
    readonly headers: readonly string[];
    readonly cells: Readonly<Record<CellMeta['cell'] | 'split', string>>;
  };
}

const zh: ReferenceWords = {
  text: TEXTS['zh-CN'],
  title: 'zh',
  yes: '是',
  or: ' 或 ',
  and: '；',
  findings: {
    title: '校验结果：每一种发现是什么意思，怎么改',
    about:
      '错误：这一行用不上，请先改。提醒：已使用，但请看一眼。说明：供参考。「代码」是 `--json` 里的 `code`；「问题」是一个例子。',
    columns: ['代码', '类型', '问题', '怎么改'],
    example: {
      customer: '远航科技',
      manager: '王芳 / 李强',
      branches: '北京、上海',
      badDate: '去年三月',
      badChoice: '钻石',
      festivalWish: '中秋祝福',
    },
  },
  settings: {
    title: '设置：每一项的默认值、允许范围和理由',
    about:
      '在工作表「设置」或面板的「设置」页里修改。「来源」：S0–S4 是售后团队的五份原始资料；“本工具约定”是资料没有写明、由我们定的。',
    parameters: ['名称', '默认值', '单位', '允许', '说明', '来源', '编号'],
    columns: ['列', '可以填'],
    fallback: '默认内容',
    emptyTable: '默认为空。',
    forReading: '供人阅读，不影响计算',
  },
  columns: {
    title: '各种表的列：怎么起列名',
    about:
      '按表头认表，不按表名。列的次序随意，可以多几列。全角半角、大小写、繁简、空格和标点不同都认得，`（□VIP□普通）` 这样的后缀也行。“模板”一栏是 `init` 建的空表里有的列。',
    alsoCalled: '也叫：',
    required: '必填：',
    known: '认出它要有：',
    several: (count, names) => `另有下列至少 ${count} 列：${names}`,
    none: (names) => `（没有 ${names} 时）`,
    headers: ['列', '模板', '必填', '内容', '也认这些写法'],
    cells: {
      id: '编号',
      text: '文字',
      day: '日期',
      moment: '日期，可带时间',
      monthDay: '月日',
      number: '数字',
      money: '金额',
      score: '评分',
      choice: '选一项：',
      choices: '可选几项：',
      flag: '是/否',
      phone: '电话',
      mail: '邮箱',
      split: '会拆成：',
    },
  },
};

const en: ReferenceWords = {
  text: TEXTS.en,
  title: 'en',
  yes: 'yes',
  or: ' or ',
  and: '; ',
  findings: {
    title: 'Findings: what each means and what to do',
    about:
      'Error: the row cannot be used. Warning: used, but please look. Note: good to know. “Code” is `code` in `--json`; “Problem” is an example.',
    columns: ['Code', 'Kind', 'Problem', 'What to do'],
    example: {
      customer: 'Yuanhang Tech',
      manager: 'Wang Fang / Li Qiang',
      branches: 'Beijing, Shanghai',
      badDate: 'last March',
      badChoice: 'diamond',
      festivalWish: 'Mid-Autumn wishes',
    },
  },
  settings: {
    title: 'Settings: default, allowed values and reason of each',
    about:
      'Change them on the settings sheet or on the pane’s settings page. Source: S0–S4 are the service team’s five documents; “rules” is our own decision where they are silent.',
    parameters: ['Name', 'Default', 'Unit', 'Allowed', 'What it does', 'Source', 'ID'],
    columns: ['Column', 'Allowed'],
    fallback: 'Default content',
    emptyTable: 'Empty by default.',
    forReading: 'for people to read; changes nothing',
  },
  columns: {
    title: 'The columns of each kind of sheet, and the names they may have',
    about:
      'Sheets are recognised by their headers, not by their names. Columns may stand in any order, beside others. Width, case, script, blanks and punctuation are folded; a suffix such as `（□VIP□普通）` does no harm. “Template” marks the columns of the empty sheet that `init` makes.',
    alsoCalled: 'Also called: ',
    required: 'Required: ',
    known: 'Recognised by: ',
    several: (count, names) => `and at least ${count} of: ${names}`,
    none: (names) => ` (where there is no ${names})`,
    headers: ['Column', 'Template', 'Required', 'Content', 'Other names'],
    cells: {
      id: 'ID',
      text: 'text',
      day: 'date',
      moment: 'date, with time if known',
      monthDay: 'month and day',
      number: 'number',
      money: 'amount',
      score: 'score',
      choice: 'one of: ',
      choices: 'any of: ',
      flag: 'yes/no',
      phone: 'phone',
      mail: 'mail',
      split: 'split into: ',
    },
  },
};

export const REFERENCE_LANGUAGES: readonly ReferenceWords[] = [zh, en];

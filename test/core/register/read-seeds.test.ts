// The seeds' own sample rows, copied as printed (seed 004 in traditional script; what the seeds masked stays masked).
import { read, readAt, drawWorkbook, lines, shown, shownMinute } from '../../support/drawn-workbook';

const S4_HEADERS = [
  '客戶編號',
  '客戶名稱/聯系人',
  '所屬行業',
  '客戶等級',
  '最近交易時間',
  '歷史合作項目/產品',
  '本次回訪時間',
  '回訪方式',
  '回訪人',
  '溝通核心內容摘要',
  '客戶反饋(滿意度/建議/需求)',
  '待解決問題',
  '跟進計劃(負責人/時間/內容)',
  '下次回訪時間',
  '備注',
];
const A001 = [
  'A001',
  'A公司/*經理',
  '制造業',
  'VIP',
  '2023-10-15',
  '設備采購',
  '2023-11-05',
  '電話',
  null,
  '確認設備運行情況,詢問是否有新增需求',
  '滿意度5分(滿分5分),希望提供設備保養培訓',
  '無',
  '/11月15日前/發送培訓資料及預約上門時間',
  '2023-12-05',
  '客戶提出可推薦同行合作',
];
const B002 = [
  'B002',
  '企業/總',
  '服務業',
  '普通',
  '2023-08-20',
  '軟件服務',
  '2023-11-06',
  null,
  null,
  '知曉軟件使用體驗,排查功能故障',
  '反映某模塊操作復雜,響應速度偶有延遲',
  '功能操作問題、服務器卡頓',
  '技術團隊/11月10日前遠程指導操作並優化服務器',
  '2023-11-20',
  '客戶對價格敏感,需關注續約談判',
];

describe("seed 004's 客戶關系維護與回訪工作表 with its two rows, traditional script", () => {
  const rows = [['客戶關系維護與回訪工作表'], S4_HEADERS, A001, B002];
  const { register, findings } = read({ rows, merges: ['A1:O1'] });
  const [a001, b002] = register.visits;

  test('A001: VIP, contact, score 5, training request, plan and next visit', () => {
    expect(a001).toMatchObject({
      customerId: 'A001',
      customerName: 'A公司',
      contact: '*經理',
      industry: '制造業',
      level: 'vip',
      channel: 'phone',
      visitor: null,
      score: 5,
      request: '希望提供設備保養培訓',
      openProblems: [],
      planOwner: null,
      planContent: '發送培訓資料及預約上門時間',
      note: '客戶提出可推薦同行合作',
    });
    expect([a001?.lastOrderDay, a001?.planDay, a001?.nextDay].map(shown)).toEqual([
      '2023-10-15',
      '2023-11-15',
      '2023-12-05',
    ]);
    expect(shownMinute(a001?.at)).toBe('2023-11-05 00:00');
  });

  test('B002: two open problems, plan due 2023-11-10, next visit 2023-11-20', () => {
    expect(b002).toMatchObject({
      customerId: 'B002',
      customerName: '企業',
      contact: '總',
      level: 'regular',
      channel: null,
      score: null,
      request: null,
      feedback: '反映某模塊操作復雜,響應速度偶有延遲',
      openProblems: ['功能操作問題', '服務器卡頓'],
      planOwner: '技術團隊',
      planContent: '遠程指導操作並優化服務器',
    });
    expect([b002?.planDay, b002?.nextDay].map(shown)).toEqual(['2023-11-10', '2023-11-20']);
  });

  test('with full-width punctuation the rows read alike', () => {
    const wide = rows.map((row) =>
      row.map(
        (cell) =>
          cell?.replaceAll(',', '，').replaceAll('(', '（').replaceAll(')', '）').replaceAll('/', '／') ??
          null,
      ),
    );
    const visits = read({ rows: wide }).register.visits;
    expect(
      visits.map(({ customerName, contact, score, request, planOwner, planDay }) => [
        customerName,
        contact,
        score,
        request,
        planOwner,
        shown(planDay),
      ]),
    ).toEqual([
      ['A公司', '*經理', 5, '希望提供設備保養培訓', null, '2023-11-15'],
      ['企業', '總', null, null, '技術團隊', '2023-11-10'],
    ]);
  });

  test('the rows act as the customers where no customers sheet knows them', () => {
    expect(
      register.accounts.map(({ key, id, name, customer }) => [
        key,
        id,
        name,
        customer?.level,
        customer?.industry,
        customer?.contact,
      ]),
    ).toEqual([
      ['A001', 'A001', 'A公司', 'vip', '制造業', '*經理'],
      ['B002', 'B002', '企業', 'regular', '服務業', '總'],
    ]);
    expect(register.customers).toEqual([]);
    expect(lines(findings)).toEqual(['no-customers-sheet']);
  });
});

describe("seed 002's rows", () => {
  const rows = [
    ['客户维护记录表'],
    [
      '维护日期',
      '维护方式（□电话□邮件□拜访□线上）',
      '维护对象（联系人/职务）',
      '维护内容（如回访、关怀、提醒）',
      '客户反馈',
      '后续行动',
      '负责人',
    ],
    [
      '2023-10-01',
      '电话回访',
      '/采购经理',
      '确认产品使用情况,收集改进建议',
      '使用良好,希望增加培训服务',
      '安排技术部培训支持',
      null,
    ],
    ['2023-10-15', '节日短信祝福', '全体联系人', '中秋节祝福', '感谢关怀,合作愉快', null, null],
  ];
  const { recognition, register, findings } = read({ name: '维护', rows });

  test('both visits are read although the form has no customer column', () => {
    expect(
      register.visits.map(({ at, channel, contact, content, request, planContent }) => [
        shownMinute(at),
        channel,
        contact,
        content,
        request,
        planContent,
      ]),
    ).toEqual([
      [
        '2023-10-01 00:00',
        'phone',
        '采购经理',
        '确认产品使用情况,收集改进建议',
        '希望增加培训服务',
        '安排技术部培训支持',
      ],
      ['2023-10-15 00:00', 'message', '全体联系人', '中秋节祝福', null, null],
    ]);
    expect(register.accounts).toEqual([]);
  });

  test('the missing column is said once, not for each row', () => {
    expect(lines(recognition.findings)).toEqual(['column-missing A2']);
    expect(findings).toEqual([]);
  });
});

test("S1's 客户姓名/编号 takes a name, a number or both", () => {
  const rows = [
    ['问题编号', '客户姓名/编号', '接收时间', '问题描述', '客户情绪状态（平静/不满/愤怒）', '期望解决时间'],
    ['T1', '王先生/C001', '2026-03-02 09:30', '无法开机', '□平静 ☑不满 □愤怒', '3月4日'],
    ['T2', 'C001', '2026-03-02 上午10:00', '异响', '愤怒', '3月3日 下午5点'],
    ['T3', '王先生', '2026-03-02T11:00', '漏水', '平静', null],
  ];
  const { register } = readAt('2026-03-10T09:00', drawWorkbook({ rows }));
  expect(
    register.tickets.map(({ customerId, customerName, emotion, receivedAt, expectedAt }) => [
      customerId,
      customerName,
      emotion,
      shownMinute(receivedAt),
      shownMinute(expectedAt),
    ]),
  ).toEqual([
    ['C001', '王先生', 'dissatisfied', '2026-03-02 09:30', '2026-03-04 00:00'],
    ['C001', null, 'angry', '2026-03-02 10:00', '2026-03-03 17:00'],
    [null, '王先生', 'calm', '2026-03-02 11:00', null],
  ]);
  expect(register.accounts.map(({ key, tickets }) => [key, tickets.length])).toEqual([['C001', 3]]);
});

// The seeds' own sample rows, word for word: S2's two visits and S4's sheet in traditional script with its own headers.
import type { PlanCell } from '../plan/plan';

/** S2 客户维护记录表: 2023-10-01 was a statutory holiday, and on 2023-10-15 the 中秋 of 2023-09-29 was long over. */
export const S2_VISITS = [
  {
    date: '2023-10-01',
    channel: '电话回访',
    contact: '/采购经理',
    content: '确认产品使用情况,收集改进建议',
    feedback: '使用良好,希望增加培训服务',
    plan: '安排技术部培训支持',
  },
  {
    date: '2023-10-15',
    channel: '节日短信祝福',
    contact: '全体联系人',
    content: '中秋节祝福',
    feedback: '感谢关怀,合作愉快',
    plan: null,
  },
] as const;

/** S4 客戶關係維護與回訪工作表. */
export const S4_TITLE = '客戶關系維護與回訪工作表';
export const S4_HEADERS = [
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
] as const;
export const S4_ROWS: readonly (readonly PlanCell[])[] = [
  [
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
  ],
  [
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
    '技術團隊/11月10日前遠程指導操作并優化服務器',
    '2023-11-20',
    '客戶對價格敏感,需關注續約談判',
  ],
];

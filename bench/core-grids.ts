// A team's workbook as grids, as large as wanted and the same at every run: customers, orders, visits, tickets, surveys.
// About 2 % of the rows hold a mistake. Half of the customers are prospects who have not bought yet.
import type { CellValue, Grid, WorkbookGrids } from '../src/core/grid/grid';

/** 2026-11-20, the last day anything happened, as an Excel serial: a Friday. */
const LAST_SERIAL = 46346;
const DAYS_BACK = 900;
const PRODUCTS = ['变频器', '伺服电机', '云服务年费', '备件包', '年度保养'];
const LEVELS = ['VIP', '普通', '普通'];
const MANAGERS = ['李经理', '王经理', '赵经理', '陈经理', '周经理'];

/**
 * How the team works. caring: every buyer was called lately and has the next date agreed, or is one of the fifth that is due;
 * each answered a survey. neglecting: every customer is a buyer, none was called for two months, so all of them are due.
 */
export type Team = 'caring' | 'neglecting';

/** One customer as all sheets know it. */
interface Customer {
  readonly id: string;
  readonly name: string;
  /** Days since the contract was signed, orders and visits are younger; null for a prospect. */
  readonly age: number | null;
  /** A contact is due, or overdue. */
  readonly due: boolean;
}
type Buyer = Customer & { readonly age: number };

/**
 * `orderCount` orders of `customerCount` customers (a few buy often, most seldom, every 50th row is a refund), half as many
 * visits and a fifth as many tickets as customers. The as-of to use is 2026-11-21.
 */
export function makeOrderGrids(
  orderCount: number,
  customerCount: number,
  team: Team = 'caring',
): WorkbookGrids {
  const random = lcg(20261121);
  const customers = Array.from({ length: customerCount }, (_, n) => customer(n, team, random));
  const buyers = customers.filter((each): each is Buyer => each.age !== null);
  const visited = buyers.slice(0, Math.floor(customerCount / 2));
  const grids = [
    customerSheet(customers, random),
    orderSheet(orderCount, buyers, random),
    visitSheet(visited, random),
    ticketSheet(Math.floor(customerCount / 5), buyers, random),
    ...(team === 'caring' ? [surveySheet(visited, random)] : []),
  ];
  return { date1904: false, grids, sheetNames: grids.map((grid) => grid.sheet) };
}

/** The next whole number below `limit`. */
type Random = (limit: number) => number;

/** A linear congruential generator (Numerical Recipes' constants): chance that repeats itself. */
function lcg(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}

const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T;
const oneIn = (count: number, random: Random): boolean => random(count) === 0;

function customer(n: number, team: Team, random: Random): Customer {
  const age = oneIn(10, random) ? 10 + random(355) : 365 + random(1500);
  return {
    id: `C${String(n + 1).padStart(6, '0')}`,
    name: `测试客户${String(n + 1)}有限公司`,
    age: team === 'caring' && n % 2 === 1 ? null : age,
    due: team === 'neglecting' || oneIn(5, random),
  };
}

function sheet(name: string, headers: readonly string[], rows: readonly (readonly CellValue[])[]): Grid {
  return { sheet: name, visibility: 'visible', rows: [headers, ...rows], merges: [], tables: [] };
}

function customerSheet(customers: readonly Customer[], random: Random): Grid {
  const headers = [
    '客户编号',
    '客户名称',
    '客户等级',
    '联系人',
    '联系方式',
    '签约日期',
    '客户经理',
    '信息更新日期',
  ];
  const rows = customers.map(({ id, name, age }, n): CellValue[] => [
    id,
    name,
    age === null ? '潜力' : pick(LEVELS, random),
    '张先生',
    `138${String(10_000_000 + (n % 90_000_000))}`,
    age === null ? null : LAST_SERIAL - age,
    pick(MANAGERS, random),
    LAST_SERIAL - (oneIn(50, random) ? 100 : random(80)),
  ]);
  return sheet('客户信息登记表', headers, rows);
}

function orderSheet(count: number, buyers: readonly Buyer[], random: Random): Grid {
  const headers = ['订单编号', '客户编号', '客户名称', '交易日期', '产品/服务', '金额', '类型'];
  const rows: CellValue[][] = [];
  for (let n = 0; n < count; n++) {
    const last = rows[n - 1];
    if (n % 50 === 49 && last) rows.push(refundOf(last));
    else rows.push(orderRow(n, someBuyer(buyers, random), random));
  }
  return sheet('交易记录表', headers, rows);
}

/** The product of two chances crowds orders on the first customers. */
function someBuyer(buyers: readonly Buyer[], random: Random): Buyer {
  const n = Math.floor((random(buyers.length) * (1 + random(1000))) / 1000);
  return buyers[n] as Buyer;
}

function orderRow(n: number, { id, name, age }: Buyer, random: Random): CellValue[] {
  const mistake = random(200);
  return [
    `D${String(n + 1).padStart(8, '0')}`,
    id,
    name,
    mistake === 0 ? '上周' : LAST_SERIAL - (mistake === 1 ? -30 : random(Math.min(age, DAYS_BACK))),
    pick(PRODUCTS, random),
    mistake === 2 ? '待定' : (1 + random(5_000_000)) / 100,
    mistake === 3 ? '样品' : '购买',
  ];
}

function refundOf([
  orderId = null,
  id = null,
  name = null,
  ,
  ,
  amount = null,
]: readonly CellValue[]): CellValue[] {
  return [orderId, id, name, LAST_SERIAL, null, typeof amount === 'number' ? -amount : amount, '退货'];
}

function visitSheet(buyers: readonly Buyer[], random: Random): Grid {
  const headers = [
    '客户编号',
    '客户名称',
    '本次回访时间',
    '回访方式',
    '回访人',
    '沟通核心内容摘要',
    '下次回访时间',
  ];
  const rows = buyers.map(({ id, name, age, due }): CellValue[] => {
    const day = LAST_SERIAL - Math.min(age, due ? 60 + random(200) : 7 + random(38));
    const next = due ? null : LAST_SERIAL + 35 + random(60);
    return [id, name, day + timeOfVisit(day, random), '电话', pick(MANAGERS, random), '了解使用情况', next];
  });
  return sheet('客户回访记录表', headers, rows);
}

/** In the afternoon, on Fridays in the morning (S4); one visit in fifty at any time. */
function timeOfVisit(day: number, random: Random): number {
  const isFriday = day % 7 === LAST_SERIAL % 7;
  const hour = oneIn(50, random) ? 9 + random(8) : isFriday ? 9 : 14;
  return (hour * 60 + random(120)) / 1440;
}

function ticketSheet(count: number, buyers: readonly Buyer[], random: Random): Grid {
  const headers = [
    '问题编号',
    '客户编号',
    '客户名称',
    '接收时间',
    '问题描述',
    '问题类型',
    '状态',
    '解决时间',
  ];
  const rows = Array.from({ length: count }, (_, n): CellValue[] => {
    const { id, name, age } = pick(buyers, random);
    const at = LAST_SERIAL - random(Math.min(age, DAYS_BACK)) + 0.4;
    const solved = n % 20 === 0 ? null : at + (oneIn(50, random) ? -3 : 1);
    const status = solved === null ? '处理中' : '已解决';
    return [`W${String(n + 1).padStart(7, '0')}`, id, name, at, '设备报警', '产品故障', status, solved];
  });
  return sheet('客户问题登记表', headers, rows);
}

function surveySheet(buyers: readonly Buyer[], random: Random): Grid {
  const headers = ['客户编号', '客户名称', '调查日期', '响应速度', '问题解决效果', '服务态度', '整体满意度'];
  const rows = buyers.map(({ id, name, age }): CellValue[] => [
    id,
    name,
    LAST_SERIAL - random(Math.min(age, 150)),
    4 + random(2),
    4 + random(2),
    4 + random(2),
    oneIn(50, random) ? 6 : 4 + random(2),
  ]);
  return sheet('客户满意度调查表', headers, rows);
}

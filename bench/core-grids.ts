// A team's workbook as grids, as large as wanted and the same at every run: customers, orders, visits and tickets.
import type { CellValue, Grid, WorkbookGrids } from '../src/core/grid/grid';

/** 2026-11-20, the last day anything happened, as an Excel serial. */
const LAST_SERIAL = 46346;
const DAYS_BACK = 900;
const PRODUCTS = ['变频器', '伺服电机', '云服务年费', '备件包', '年度保养'];
const LEVELS = ['VIP', '普通', '普通', '潜力'];
const MANAGERS = ['李经理', '王经理', '赵经理', '陈经理', '周经理'];

/**
 * `orderCount` orders of `customerCount` customers (a few buy often, most seldom, every 50th row is a refund),
 * half as many visits and a fifth as many tickets as customers. The as-of to use is 2026-11-21.
 */
export function makeOrderGrids(orderCount: number, customerCount: number): WorkbookGrids {
  const random = lcg(20261121);
  const grids = [
    customers(customerCount, random),
    orders(orderCount, customerCount, random),
    visits(Math.floor(customerCount / 2), customerCount, random),
    tickets(Math.floor(customerCount / 5), customerCount, random),
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

const customerId = (n: number) => `C${String(n + 1).padStart(6, '0')}`;
const customerName = (n: number) => `测试客户${String(n + 1)}有限公司`;
const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T;
const someDay = (random: Random) => LAST_SERIAL - random(DAYS_BACK);

function sheet(
  name: string,
  headers: readonly string[],
  count: number,
  row: (n: number) => CellValue[],
): Grid {
  const rows: (readonly CellValue[])[] = [headers];
  for (let n = 0; n < count; n++) rows.push(row(n));
  return { sheet: name, visibility: 'visible', rows, merges: [], tables: [] };
}

function customers(count: number, random: Random): Grid {
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
  return sheet('客户信息登记表', headers, count, (n) => [
    customerId(n),
    customerName(n),
    pick(LEVELS, random),
    '张先生',
    `138${String(10_000_000 + (n % 90_000_000))}`,
    LAST_SERIAL - DAYS_BACK - random(1000),
    pick(MANAGERS, random),
    someDay(random),
  ]);
}

function orders(count: number, customerCount: number, random: Random): Grid {
  const headers = ['订单编号', '客户编号', '客户名称', '交易日期', '产品/服务', '金额', '类型'];
  const last = { id: '', customer: 0, amount: 0 };
  return sheet('交易记录表', headers, count, (n) => {
    if (n % 50 === 49) {
      return [
        last.id,
        customerId(last.customer),
        customerName(last.customer),
        LAST_SERIAL,
        null,
        -last.amount,
        '退货',
      ];
    }
    last.id = `D${String(n + 1).padStart(8, '0')}`;
    // The product of two chances crowds orders on the first customers.
    last.customer = Math.floor((random(customerCount) * (1 + random(1000))) / 1000);
    last.amount = (1 + random(5_000_000)) / 100;
    return [
      last.id,
      customerId(last.customer),
      customerName(last.customer),
      someDay(random),
      pick(PRODUCTS, random),
      last.amount,
      '购买',
    ];
  });
}

function visits(count: number, customerCount: number, random: Random): Grid {
  const headers = [
    '客户编号',
    '客户名称',
    '本次回访时间',
    '回访方式',
    '回访人',
    '沟通核心内容摘要',
    '下次回访时间',
  ];
  return sheet('客户回访记录表', headers, count, () => {
    const customer = random(customerCount);
    const at = someDay(random) + 0.375 + random(200) / 1440;
    return [
      customerId(customer),
      customerName(customer),
      at,
      '电话',
      pick(MANAGERS, random),
      '了解使用情况',
      null,
    ];
  });
}

function tickets(count: number, customerCount: number, random: Random): Grid {
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
  return sheet('客户问题登记表', headers, count, (n) => {
    const customer = random(customerCount);
    const at = someDay(random) + 0.4;
    const solved = n % 4 !== 0;
    return [
      `W${String(n + 1).padStart(7, '0')}`,
      customerId(customer),
      customerName(customer),
      at,
      '设备报警',
      '产品故障',
      solved ? '已解决' : '处理中',
      solved ? at + 1 : null,
    ];
  });
}

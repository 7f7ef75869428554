// The two customers of seed S4, A001 and B002, as they go on: known, buying and visited again since, so that the sample's due list
// holds no call that is three years late.
import { parseDay, MINUTES_PER_DAY } from '../calendar/day';
import { AGENTS, MANAGERS, NO_PROBLEM, VISIT_CONTENTS } from './pools';
import { S2_VISITS } from './seed-rows';
import { politeMinute, workdayFrom, workdayUpTo, type SampleContext, type SampleRow } from './sample-rows';

const A001 = { customerId: 'A001', customerName: 'A公司' } as const;
const B002 = { customerId: 'B002', customerName: '企业' } as const;

const dayOn = (date: string): number => parseDay(date) ?? 0;

export function seedCustomers({ today, words }: SampleContext): readonly SampleRow[] {
  const common = { companyType: 'B2B', accountManager: MANAGERS[0], updatedDay: today - 20 };
  return [
    {
      ...A001,
      ...common,
      industry: '制造业',
      level: words.levels.vip,
      contact: '经理',
      jobTitle: '采购经理',
      phone: '13800000001',
      mail: 'a001@example.com',
      product: '设备采购',
      signedDay: dayOn('2023-10-15'),
      contractEndDay: today + 200,
    },
    {
      ...B002,
      ...common,
      industry: '服务业',
      level: words.levels.regular,
      contact: '总',
      phone: '13900000002',
      mail: 'b002@example.com',
      product: '软件服务',
      signedDay: dayOn('2023-08-20'),
      contractEndDay: today + 150,
      note: '客户对价格敏感，需关注续约谈判',
    },
  ];
}

export function seedOrders({ today, calendar, words }: SampleContext): readonly SampleRow[] {
  const kind = words.orderKinds.purchase;
  return [
    {
      orderId: 'DD20230800001',
      ...B002,
      day: dayOn('2023-08-20'),
      product: '软件服务',
      amount: 42000,
      kind,
    },
    {
      orderId: 'DD20231000002',
      ...A001,
      day: dayOn('2023-10-15'),
      product: '设备采购',
      amount: 186000,
      kind,
    },
    {
      orderId: 'DDA001',
      ...A001,
      day: workdayUpTo(today - 400, calendar),
      product: '设备年度维保',
      amount: 28000,
      kind,
    },
    {
      orderId: 'DDB002',
      ...B002,
      day: workdayUpTo(today - 420, calendar),
      product: '软件服务',
      amount: 38000,
      kind,
    },
  ];
}

/** S2's two visits, word for word, told of A001; then the latest visit of each. */
export function seedVisits({ today, calendar, words }: SampleContext): readonly SampleRow[] {
  const told = S2_VISITS.map((visit) => ({
    ...A001,
    at: dayOn(visit.date) * MINUTES_PER_DAY,
    contact: visit.contact,
    channel: visit.channel,
    content: visit.content,
    feedback: visit.feedback,
    planContent: visit.plan,
  }));
  const latest = [
    { ...A001, contact: '经理', ago: 6, ahead: 9 },
    { ...B002, contact: '总', ago: 20, ahead: 24 },
  ].map(({ ago, ahead, ...who }) => ({
    ...who,
    at: politeMinute(workdayUpTo(today - ago, calendar)),
    channel: words.channels.phone,
    visitor: MANAGERS[0],
    content: VISIT_CONTENTS[0],
    feedback: '运行正常，暂无新增需求',
    openProblems: NO_PROBLEM,
    nextDay: workdayFrom(today + ahead, calendar),
  }));
  return [...told, ...latest];
}

/** Both were asked within the half year. */
export function seedSurveys({ today, calendar }: SampleContext): readonly SampleRow[] {
  const day = workdayUpTo(today - 60, calendar);
  const marks = {
    speed: 5,
    ability: 4,
    expertise: 5,
    initiative: 4,
    overall: 5,
    recommend: 9,
    surveyor: AGENTS[0],
  };
  return [
    { ...A001, day, ...marks },
    { ...B002, day, ...marks, speed: 4, overall: 4, recommend: 8 },
  ];
}

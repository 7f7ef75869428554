import type { Customer, Visit } from './register';

const BLANK: Omit<Customer, 'source' | 'row' | 'customerId' | 'customerName'> = {
  companyType: null,
  industry: null,
  size: null,
  level: null,
  contact: null,
  jobTitle: null,
  decisionRole: null,
  phone: null,
  mail: null,
  product: null,
  signedDay: null,
  contractEndDay: null,
  history: null,
  preferences: null,
  birthday: null,
  anniversary: null,
  accountManager: null,
  updatedDay: null,
  tags: null,
  note: null,
};

/**
 * The customer as S4's 客户关系维护与回访工作表 describes one, from the newest visit that gives a level or an industry; null when
 * none does. A001's visit of 2023-11-05 → level vip, industry 制造业, contact *经理.
 */
export function customerFromVisit(account: {
  readonly id: string;
  readonly name: string;
  readonly visits: readonly Visit[];
}): Customer | null {
  let newest: Visit | null = null;
  for (const visit of account.visits) {
    const describes = visit.level !== null || visit.industry !== null;
    if (describes && (!newest || visit.at > newest.at)) newest = visit;
  }
  if (!newest) return null;
  const { level, industry, contact, product, source, row } = newest;
  const name = { customerId: account.id || null, customerName: account.name || null };
  return { ...BLANK, ...name, level, industry, contact, product, source, row };
}

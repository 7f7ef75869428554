// Who is who: finds the account of a customer by ID, else by folded name, and notes where the two disagree.
import type { Finding } from '../finding';
import { foldText } from '../template/fold';
import { customerFromVisit } from './customer-from-visit';
import { cellOf, findingAt } from './finding-at';
import type { Account, Care, Customer, Order, Placed, Survey, Ticket, Visit } from './register';

/** An account being filled. */
export interface OpenAccount {
  id: string;
  name: string;
  customer: Customer | null;
  readonly orders: Order[];
  readonly tickets: Ticket[];
  readonly surveys: Survey[];
  readonly visits: Visit[];
  readonly care: Care[];
  /** Further folded names met under this ID. */
  otherNames: Set<string> | null;
  /** Where it was first met. */
  readonly first: Placed;
}

/** A row that names a customer; at least one of the two is given. */
export interface Naming extends Placed {
  readonly customerId: string | null;
  readonly customerName: string | null;
}

export class AccountBook {
  readonly accounts: OpenAccount[] = [];
  private readonly byId = new Map<string, OpenAccount>();
  private readonly byName = new Map<string, OpenAccount>();
  /** The same lookups by the text as typed, so that a million orders are folded once per customer. */
  private readonly typedIds = new Map<string, OpenAccount>();
  private readonly typedNames = new Map<string, OpenAccount>();
  private readonly reported = new Set<string>();

  constructor(private readonly findings: Finding[]) {}

  /** Enters a row of the customers sheet; false when the customer stands there already (the first row counts). */
  enter(customer: Customer): boolean {
    const { customerId, customerName } = customer;
    const idKey = foldText(customerId ?? '');
    const nameKey = foldText(customerName ?? '');
    const sameId = idKey === '' ? undefined : this.byId.get(idKey);
    if (sameId) {
      this.reportSecondRow(customer, sameId, nameKey);
      return false;
    }
    const sameName = nameKey === '' ? undefined : this.byName.get(nameKey);
    if (sameName && (idKey === '' || sameName.id === '')) {
      if (sameName.id === '' && customerId !== null) this.giveId(sameName, customerId);
      this.report('duplicate-customer', customer, 'customerName', sameName.first, customerName ?? '');
      return false;
    }
    if (sameName) {
      const params = { otherValue: sameName.id };
      this.report('name-with-two-ids', customer, 'customerId', sameName.first, customerId ?? '', params);
    }
    this.open(customer).customer = customer;
    return true;
  }

  /** The account a row belongs to; a new one when nobody knows the customer. Null when the row names none. */
  find(row: Naming): OpenAccount | null {
    const { customerId: id, customerName: name } = row;
    if (id !== null) return this.findById(id, name, row);
    if (name === null) return null;
    const typed = this.typedNames.get(name);
    if (typed) return typed;
    const key = foldText(name);
    // A lone 客户 column may hold the ID.
    const account = this.byName.get(key) ?? this.byId.get(key) ?? this.open(row);
    this.typedNames.set(name, account);
    return account;
  }

  /** Makes a customer of the newest visit that describes one (S4's rows carry level, industry and contact). */
  describeFromVisits(): void {
    for (const account of this.accounts) account.customer ??= customerFromVisit(account);
  }

  close(): Account[] {
    return this.accounts.map((open): Account => {
      const { id, name, customer, orders, tickets, surveys, visits, care } = open;
      return {
        key: id || foldText(name),
        id,
        name: name || id,
        customer,
        orders,
        tickets,
        surveys,
        visits,
        care,
      };
    });
  }

  private findById(id: string, name: string | null, row: Naming): OpenAccount {
    const account = this.typedIds.get(id) ?? this.byId.get(foldText(id)) ?? this.adopt(id, name, row);
    this.typedIds.set(id, account);
    if (name !== null && name !== account.name) this.noteName(account, name, row);
    return account;
  }

  /** An ID nobody has: it belongs to the customer of that name, else to a new one. */
  private adopt(id: string, name: string | null, row: Naming): OpenAccount {
    // Names such as 3M look like IDs in a column that takes either.
    const named = this.byName.get(foldText(name ?? id));
    if (!named || name === null) return named ?? this.open(row);
    if (named.id === '') this.giveId(named, id);
    else {
      const params = { otherValue: named.id };
      this.reportOnce('name-with-two-ids', row, 'customerId', named.first, id, params);
    }
    this.byId.set(foldText(id), named);
    return named;
  }

  private giveId(account: OpenAccount, id: string): void {
    account.id = id;
    this.byId.set(foldText(id), account);
  }

  private noteName(account: OpenAccount, name: string, row: Naming): void {
    const key = foldText(name);
    if (isKnownName(account, key)) return;
    if (account.name === '') account.name = name;
    else {
      const params = { otherValue: account.name };
      addName(account, key);
      this.reportOnce('id-with-two-names', row, 'customerName', account.first, name, params);
    }
    if (!this.byName.has(key)) this.byName.set(key, account);
  }

  private open(row: Naming): OpenAccount {
    const id = row.customerId ?? '';
    const name = row.customerName ?? '';
    const account: OpenAccount = {
      id,
      name,
      customer: null,
      orders: [],
      tickets: [],
      surveys: [],
      visits: [],
      care: [],
      otherNames: null,
      first: row,
    };
    this.accounts.push(account);
    if (id !== '') this.byId.set(foldText(id), account);
    if (name !== '' && !this.byName.has(foldText(name))) this.byName.set(foldText(name), account);
    return account;
  }

  private reportSecondRow(customer: Customer, first: OpenAccount, nameKey: string): void {
    const { customerId, customerName } = customer;
    if (nameKey !== '' && first.name !== '' && !isKnownName(first, nameKey)) {
      addName(first, nameKey);
      if (!this.byName.has(nameKey)) this.byName.set(nameKey, first);
      const params = { otherValue: first.name };
      this.report('id-with-two-names', customer, 'customerName', first.first, customerName ?? '', params);
    } else if (first.customer && isSameContent(first.customer, customer)) {
      this.report(
        'duplicate-customer',
        customer,
        'customerId',
        first.first,
        customerName ?? customerId ?? '',
      );
    } else this.report('duplicate-id', customer, 'customerId', first.first, customerId ?? '');
  }

  private reportOnce(...args: Parameters<AccountBook['report']>): void {
    const [code, , , , value, params] = args;
    const key = JSON.stringify([code, value, params]);
    if (this.reported.has(key)) return;
    this.reported.add(key);
    this.report(...args);
  }

  private report(
    code: 'duplicate-id' | 'duplicate-customer' | 'id-with-two-names' | 'name-with-two-ids',
    row: Placed,
    field: string,
    first: Placed,
    value: string,
    params: Finding['params'] = {},
  ): void {
    const other = placeOf(first, field, row.source.sheet);
    this.findings.push(findingAt(code, row, field, value, { other, ...params }));
  }
}

function isKnownName(account: OpenAccount, key: string): boolean {
  return foldText(account.name) === key || account.otherNames?.has(key) === true;
}

function addName(account: OpenAccount, key: string): void {
  account.otherNames = (account.otherNames ?? new Set()).add(key);
}

/** Where a record's field stands, for a sentence on `fromSheet`: with the sheet's name when it is another. `客户!B5` */
export function placeOf(place: Placed, field: string, fromSheet: string): string {
  const cell = cellOf(place, field);
  return place.source.sheet === fromSheet ? cell : `${place.source.sheet}!${cell}`;
}

function isSameContent(a: Customer, b: Customer): boolean {
  const content = (customer: Customer) => JSON.stringify({ ...customer, source: null, row: 0 });
  return content(a) === content(b);
}

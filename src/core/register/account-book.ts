// Who is who: finds the account of a customer by ID, else by folded name, and notes where the two disagree.
import type { Finding } from '../finding';
import { foldText } from '../template/fold';
import { customerFromVisit } from './customer-from-visit';
import { cellOf, findingAt } from './finding-at';
import type { Customer, Placed, Visit } from './register';

/** An account being filled; its rows are kept beside the book, by `index`. */
export interface OpenAccount {
  /** Its place among the book's accounts. */
  readonly index: number;
  id: string;
  name: string;
  customer: Customer | null;
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

/** What `find` answers for a row that names no customer. */
export const NOBODY = -1;

export class AccountBook {
  readonly accounts: OpenAccount[] = [];
  private readonly byId = new Map<string, OpenAccount>();
  private readonly byName = new Map<string, OpenAccount>();
  // The same lookups by the text as typed, and the name met last of each account: a million orders are folded once per
  // customer, and most are told by these alone.
  private readonly typedIds = new Map<string, number>();
  private readonly typedNames = new Map<string, number>();
  private readonly metNames: string[] = [];
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
    this.open(customer, idKey, nameKey).customer = customer;
    return true;
  }

  /** The index of the account a row belongs to; a new one's when nobody knows the customer. */
  find(row: Naming): number {
    const { customerId: id, customerName: name } = row;
    if (id !== null) return this.findById(id, name, row);
    return name === null ? NOBODY : this.findByName(name, row);
  }

  /** Makes a customer of the newest visit that describes one (S4's rows carry level, industry and contact). */
  describeFromVisits(visitsOf: (account: OpenAccount) => readonly Visit[]): void {
    for (const account of this.accounts) {
      const { id, name } = account;
      account.customer ??= customerFromVisit({ id, name, visits: visitsOf(account) });
    }
  }

  private findById(id: string, name: string | null, row: Naming): number {
    let index = this.typedIds.get(id);
    if (index === undefined) {
      ({ index } = this.byId.get(foldText(id)) ?? this.adopt(id, name, row));
      this.typedIds.set(id, index);
    }
    if (name !== null && name !== this.metNames[index]) this.meetName(index, name, row);
    return index;
  }

  private findByName(name: string, row: Naming): number {
    let index = this.typedNames.get(name);
    if (index === undefined) {
      const key = foldText(name);
      // A lone 客户 column may hold the ID.
      ({ index } = this.byName.get(key) ?? this.byId.get(key) ?? this.open(row, '', key));
      this.typedNames.set(name, index);
    }
    return index;
  }

  /** An ID nobody has: it belongs to the customer of that name, else to a new one. */
  private adopt(id: string, name: string | null, row: Naming): OpenAccount {
    // Names such as 3M look like IDs in a column that takes either.
    const key = foldText(id);
    const nameKey = foldText(name ?? '');
    const named = this.byName.get(name === null ? key : nameKey);
    if (!named || name === null) return named ?? this.open(row, key, nameKey);
    if (named.id === '') this.giveId(named, id);
    else {
      const params = { otherValue: named.id };
      this.reportOnce('name-with-two-ids', row, 'customerId', named.first, id, params);
    }
    this.byId.set(key, named);
    return named;
  }

  private giveId(account: OpenAccount, id: string): void {
    account.id = id;
    this.byId.set(foldText(id), account);
  }

  private meetName(index: number, name: string, row: Naming): void {
    const account = this.accounts[index];
    const key = foldText(name);
    this.metNames[index] = name;
    if (!account || isKnownName(account, key)) return;
    if (account.name === '') account.name = name;
    else {
      const params = { otherValue: account.name };
      addName(account, key);
      this.reportOnce('id-with-two-names', row, 'customerName', account.first, name, params);
    }
    if (!this.byName.has(key)) this.byName.set(key, account);
  }

  /** A new account; the keys are the row's ID and name folded, "" where it gives none. */
  private open(row: Naming, idKey: string, nameKey: string): OpenAccount {
    const account: OpenAccount = {
      index: this.accounts.length,
      id: row.customerId ?? '',
      name: row.customerName ?? '',
      customer: null,
      otherNames: null,
      first: row,
    };
    this.accounts.push(account);
    this.metNames.push(account.name);
    if (account.id !== '') this.byId.set(idKey, account);
    if (account.name !== '' && !this.byName.has(nameKey)) this.byName.set(nameKey, account);
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

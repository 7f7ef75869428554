// Both forms of the repurchase rate (S1), customer by customer.
import type { RepurchaseFigures } from '../loyalty-result';
import type { Rate } from '../quality-result';

export class RepurchaseTally {
  private purchases = 0;
  private repeats = 0;
  private customers = 0;
  private returning = 0;

  /** One customer's purchases in the window. */
  add(purchases: number): void {
    if (purchases === 0) return;
    this.purchases += purchases;
    this.repeats += purchases - 1;
    this.customers++;
    if (purchases > 1) this.returning++;
  }

  figures(): RepurchaseFigures {
    return {
      byTransaction: rate(this.repeats, this.purchases),
      byCustomer: rate(this.returning, this.customers),
    };
  }
}

function rate(part: number, whole: number): Rate {
  return { part, whole, value: whole === 0 ? null : part / whole };
}

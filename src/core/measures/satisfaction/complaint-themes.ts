// What people complain about: the texts of complaints and of low scores, sorted by the policy's themes. A text belongs to every
// theme of which it has a word; upper and lower case, full and half width are the same.
import type { Day } from '../../calendar/day';
import type { Policy } from '../../policy/policy';
import type { Account } from '../../register/register';
import type { ComplaintTheme } from '../satisfaction-result';

export interface ComplaintText {
  readonly account: Account;
  readonly day: Day;
  readonly text: string;
}

/** "等了太久", "没人接电话" with theme 响应慢 (慢, 太久, 没人接) → one theme, count 2. At most `topComplaints`, "" last. */
export function complaintThemes(texts: readonly ComplaintText[], policy: Policy): ComplaintTheme[] {
  const themes = policy.complaintThemes.map(({ name, words }) => new Theme(name, words.map(fold)));
  const rest = new Theme('', []);
  for (const text of texts) {
    const folded = fold(text.text);
    const named = themes.filter((theme) => theme.isIn(folded));
    for (const theme of named.length > 0 ? named : [rest]) theme.add(text);
  }
  const found = themes.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const top = found.slice(0, policy.satisfaction.topComplaints);
  return (rest.count > 0 ? [...top, rest] : top).map((theme) => theme.result());
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

class Theme {
  count = 0;
  private readonly customers = new Set<Account>();
  private latest: ComplaintText | null = null;

  constructor(
    private readonly name: string,
    private readonly words: readonly string[],
  ) {}

  isIn(folded: string): boolean {
    return this.words.some((word) => folded.includes(word));
  }

  add(text: ComplaintText): void {
    this.count++;
    this.customers.add(text.account);
    if (!this.latest || isLater(text, this.latest)) this.latest = text;
  }

  result(): ComplaintTheme {
    const { name, count, customers, latest } = this;
    return { theme: name, count, customers: customers.size, example: latest?.text ?? '' };
  }
}

/** Of one day the text that sorts first, whatever the order of rows. */
function isLater(a: ComplaintText, b: ComplaintText): boolean {
  return a.day > b.day || (a.day === b.day && a.text < b.text);
}

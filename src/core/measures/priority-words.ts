// What the words of a description propose: the gravest impact and the greatest urgency they name. Width, case and blanks do
// not matter. A word inside a longer one that was found does not count: 不紧急 does not say 紧急.
import type { ProblemWord } from '../policy/sla-tables';

export type Proposal = Pick<ProblemWord, 'impact' | 'urgency'>;

const NOTHING: Proposal = { impact: null, urgency: null };
const IMPACT_RANK = { core: 0, normal: 1, minor: 2 } as const;
const URGENCY_RANK = { urgent: 0, normal: 1, low: 2 } as const;

/** `"服务器宕机，请马上处理" → { impact: 'core', urgency: 'urgent' }`; a text without such words → both null. */
export function wordProposals(words: readonly ProblemWord[]): (description: string) => Proposal {
  const longestFirst = words
    .map((row) => ({ ...row, word: fold(row.word) }))
    .filter(({ word }) => word !== '')
    .sort((a, b) => b.word.length - a.word.length);
  const known = new Map<string, Proposal>([['', NOTHING]]);
  return (description) => {
    const before = known.get(description);
    if (before) return before;
    const proposal = propose(fold(description), longestFirst);
    known.set(description, proposal);
    return proposal;
  };
}

function propose(description: string, words: readonly ProblemWord[]): Proposal {
  let rest = description;
  let proposal = NOTHING;
  for (const { word, impact, urgency } of words) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, '\n');
    proposal = {
      impact: graver(proposal.impact, impact, IMPACT_RANK),
      urgency: graver(proposal.urgency, urgency, URGENCY_RANK),
    };
  }
  return proposal;
}

function graver<T extends string>(a: T | null, b: T | null, rank: Readonly<Record<T, number>>): T | null {
  if (a === null || b === null) return a ?? b;
  return rank[a] <= rank[b] ? a : b;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

// The tables per group of answers: value tier, customer level, department, owner.
import type { SatisfactionGroup } from '../../measures/satisfaction-result';
import { LEVELS } from '../../register/records';
import type { GroupColumn } from '../../text/areas/satisfaction-report';
import type { Text } from '../../text/text';
import { groupRows } from './group-rows';
import { CENTER, pageColumns, type PageColumn } from './page-grid';
import type { Block } from './place-blocks';
import { blockOf, type BlockContext } from './report-input';

type GroupBlock = 'Tiers' | 'Levels' | 'Departments' | 'Owners';

const COLUMNS: readonly PageColumn<GroupColumn>[] = [
  ['name', 'general'],
  ['n', 'integer', CENTER],
  ['mean', 'decimal', CENTER],
  ['csat', 'percent', CENTER],
  ['nps', 'decimal', CENTER],
  ['remark', 'general'],
];

/** One of the group tables at its place. */
export function groupBlock(
  name: GroupBlock,
  place: { readonly row: number; readonly col: number; readonly room: number },
  input: BlockContext,
): Block {
  const { context, figures } = input;
  const columns = pageColumns(COLUMNS, (text, key) => headerOf(name, text, key), context);
  const groups = inOrder(name, groupsOf(name, figures.current));
  const rows = (room: number) =>
    groupRows(groups, (code) => wordOf(name, code, context.text), room, context.text);
  return blockOf(name, place, columns, rows, input);
}

function headerOf(name: GroupBlock, { satisfactionReport: say }: Text, key: GroupColumn): string {
  return key === 'name' ? say.groupNames[name] : say.group[key];
}

function groupsOf(
  name: GroupBlock,
  { byTier, byLevel, byDepartment, byOwner }: BlockContext['figures']['current'],
): readonly SatisfactionGroup[] {
  return { Tiers: byTier, Levels: byLevel, Departments: byDepartment, Owners: byOwner }[name];
}

/** Tiers and levels from the top down, the others as they come: largest first. */
function inOrder(name: GroupBlock, groups: readonly SatisfactionGroup[]): readonly SatisfactionGroup[] {
  const codes: readonly string[] = name === 'Tiers' ? TIERS : name === 'Levels' ? LEVELS : [];
  const rank = ({ name: code }: SatisfactionGroup) =>
    codes.includes(code) ? codes.indexOf(code) : codes.length;
  return codes.length === 0 ? groups : groups.toSorted((a, b) => rank(a) - rank(b));
}

const TIERS = ['high', 'middle', 'low'] as const;

/** Tiers and levels come as codes, departments and people as they are called. */
function wordOf(name: GroupBlock, code: string, { words }: Text): string {
  const tier = TIERS.find((each) => each === code);
  const level = LEVELS.find((each) => each === code);
  if (name === 'Tiers' && tier) return words.tiers[tier];
  return name === 'Levels' && level ? words.levels[level] : code;
}

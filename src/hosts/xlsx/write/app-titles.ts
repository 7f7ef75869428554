// docProps/app.xml lists the sheets' names for programs that show a file's properties. New sheets are added to that list when
// it can be understood; otherwise it stays as it is, for nobody relies on it.
import { escapeMarkup } from './escape-xml';
import { Splices } from './splices';
import { childOf, parseXmlTree, prefixOf, type XmlElement } from './xml-tree';

/** The part with `added` behind the names of `present`; the very same text when the list does not fit the workbook. */
export function addSheetTitles(
  xml: string,
  part: string,
  present: ReadonlySet<string>,
  added: readonly string[],
): string {
  const root = parseXmlTree(xml, part);
  const pairs = firstVector(root, 'HeadingPairs');
  const titles = firstVector(root, 'TitlesOfParts');
  const names = titles?.children.filter(({ local }) => local === 'lpstr') ?? [];
  const group = pairs && sheetGroup(pairs, names, present);
  if (!titles || !group || added.length === 0) return xml;
  const splices = new Splices(xml);
  const prefix = prefixOf(names[0] ?? titles);
  const items = added.map((name) => `<${prefix}lpstr>${escapeMarkup(name)}</${prefix}lpstr>`).join('');
  const last = names[group.end - 1];
  if (last) splices.insert(last.end, items);
  else splices.insert(titles.openEnd, items);
  splices.setAttribute(titles, 'size', String(names.length + added.length));
  const count = String(group.end - group.start + added.length);
  splices.replace(group.count.openEnd, group.count.closeStart, count);
  return splices.apply();
}

function firstVector(root: XmlElement, local: string): XmlElement | undefined {
  return childOf(root, local)?.children.find((child) => child.local === 'vector');
}

interface TitleGroup {
  readonly start: number;
  readonly end: number;
  /** The element that holds how many names the group has. */
  readonly count: XmlElement;
}

/** The group of names that are all worksheets of the workbook. */
function sheetGroup(
  pairs: XmlElement,
  names: readonly XmlElement[],
  present: ReadonlySet<string>,
): TitleGroup | undefined {
  const counts = pairs.children
    .filter(({ local }) => local === 'variant')
    .map((variant) => variant.children.find(({ local }) => local === 'i4'))
    .filter((count) => count !== undefined);
  let start = 0;
  const groups = counts.map((count): TitleGroup => {
    const group = { start, end: start + Number(count.text), count };
    start = group.end;
    return group;
  });
  if (start !== names.length) return undefined;
  return groups.find(
    (group) =>
      group.end > group.start && names.slice(group.start, group.end).every(({ text }) => present.has(text)),
  );
}

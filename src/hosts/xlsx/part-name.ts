// Names of parts inside the package: how a relationship's target becomes the name of a zip entry (OPC, ECMA-376 part 2).

/**
 * The part that `target` names, seen from `source` (`''` for the package itself): relative or absolute, with `.` and `..`,
 * `\` taken for `/`, a `#fragment` left out. `("xl/workbook.xml", "worksheets/sheet1.xml") → "xl/worksheets/sheet1.xml"`,
 * `("xl/worksheets/sheet1.xml", "../tables/table1.xml") → "xl/tables/table1.xml"`, `(any, "/xl/a.xml") → "xl/a.xml"`.
 */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/#.*$/, '');
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** `"xl/%E8%A1%A8.xml" → "xl/表.xml"`; a text that is no valid escape stays as it is. */
export function decodePartName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The spellings under which an entry may be stored, the likeliest first. */
export function storedSpellings(name: string): readonly string[] {
  const decoded = decodePartName(name);
  return [name, decoded, encodeURI(decoded)];
}

/** `"xl/workbook.xml" → "xl/_rels/workbook.xml.rels"`; `"" → "_rels/.rels"`. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

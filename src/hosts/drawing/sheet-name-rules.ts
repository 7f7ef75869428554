// What Excel allows as the name of a tab. Core chooses our names, so a bad one is a bug, not a mistake of the user's.

/** Throws when Excel would refuse the name: blank, over 31 characters, one of `[ ] : * ? / \`, an apostrophe at either end. */
export function refuseSheetName(name: string): void {
  const bad =
    name.trim() === '' ||
    name.length > 31 ||
    /[[\]:*?/\\\p{Cc}]/u.test(name) ||
    /^'|'$/.test(name) ||
    name.toLowerCase() === 'history';
  if (bad) throw new Error(`no valid sheet name: ${JSON.stringify(name)}`);
}

// Reads what a finding carries for its sentence. A parameter that is absent or blank gives the fallback, so that a
// sentence never shows "undefined".
import type { Finding } from '../finding';

/** The parameter as text. `param(f, 'column', '这一格') → "交易日期"`. */
export function param(finding: Finding, name: string, fallback = ''): string {
  const value = finding.params[name];
  return value === undefined || value === '' ? fallback : String(value);
}

/** The word for a code carried as a parameter; the code itself when there is no word for it. */
export function paramWord(finding: Finding, name: string, words: Readonly<Record<string, string>>): string {
  const code = param(finding, name);
  return words[code] ?? code;
}

/** `sentence` when the parameter is there, else "". `ifParam(f, 'allowed', (a) => `允许:${a}。`)`. */
export function ifParam(finding: Finding, name: string, sentence: (value: string) => string): string {
  const value = param(finding, name);
  return value === '' ? '' : sentence(value);
}

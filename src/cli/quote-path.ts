/** A path as one can paste it behind a command: `售后 2026.xlsx → "售后 2026.xlsx"`. */
export function quotePath(path: string): string {
  return /[\s&()'$]/.test(path) ? `"${path}"` : path;
}

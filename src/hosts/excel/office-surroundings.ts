/// <reference types="office-js" />
// What Excel says of itself: looks, language, versions. Nothing of the workbook but its name.
import type { ExcelSurroundings } from './session';

/** People are told that we wait, then that no answer is expected any more. */
const PATIENCE_MS = 30_000;
const WATCHDOG_MS = 120_000;
/** Excel on the web takes and gives at most 5 MB; estimates may be wrong. */
const TARGET_BYTES = 3_500_000;
const API_SETS = [
  '1.9',
  '1.10',
  '1.11',
  '1.12',
  '1.13',
  '1.14',
  '1.15',
  '1.16',
  '1.17',
  '1.18',
  '1.19',
  '1.20',
];

export function excelSurroundings(): ExcelSurroundings {
  return {
    excel: Excel,
    supports: supportsExcelApi,
    patienceMs: PATIENCE_MS,
    watchdogMs: WATCHDOG_MS,
    targetBytes: TARGET_BYTES,
    onWaiting: () => undefined,
    isCancelled: () => false,
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
}

/** Excel on the web tells no theme (OfficeDev/office-js#6134); null then. */
export function officeTheme(): {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
} | null {
  const { officeTheme: theme } = Office.context as { officeTheme?: Office.OfficeTheme };
  return theme ?? null;
}

export function displayLanguage(): string {
  return Office.context.displayLanguage;
}

export function workbookName(): string {
  const address = (Office.context.document as { url?: string } | undefined)?.url ?? '';
  return decodeName(address.split(/[/\\]/).at(-1) ?? '');
}

/** Names and values as they are in English everywhere, so that anybody who helps can read them. */
export function officeFacts(): readonly { readonly name: string; readonly value: string }[] {
  const { host, platform, version } = Office.context.diagnostics;
  const isSet = (name: string, set: string): boolean => Office.context.requirements.isSetSupported(name, set);
  return [
    { name: 'Host', value: `${String(host)} ${version}` },
    { name: 'Platform', value: String(platform) },
    { name: 'ExcelApi', value: API_SETS.findLast(supportsExcelApi) ?? '< 1.9' },
    { name: 'SharedRuntime', value: isSet('SharedRuntime', '1.1') ? '1.1' : '-' },
    { name: 'Display language', value: Office.context.displayLanguage },
    { name: 'Content language', value: Office.context.contentLanguage },
    { name: 'Browser', value: navigator.userAgent },
  ];
}

function supportsExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/// <reference types="office-js" />
// Waits for office.js, which comes from Microsoft's own servers and may not come at all.

/** Where the page finds itself: in Excel, in something else, or without office.js so far. */
export type OfficePlace = 'excel' | 'elsewhere';

const POLL_MS = 50;

/** Settles once office.js has loaded and says where it is; a page that waits no longer can still be told later. */
export async function officeReady(): Promise<OfficePlace> {
  while (!isLoaded()) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  const { host } = await Office.onReady();
  // The enum is only there once office.js is; in a plain browser there is no host.
  return host === Office.HostType.Excel ? 'excel' : 'elsewhere';
}

function isLoaded(): boolean {
  const { Office: loaded } = globalThis as { Office?: { onReady?: unknown } };
  return typeof loaded?.onReady === 'function';
}

// Answers of the worker: a refusal of the host crosses as data, because an error loses its class on the way.
import { HostError, type HostErrorCode } from '../../hosts/host';

export type Answer<T> =
  { readonly value: T } | { readonly refusal: { readonly code: HostErrorCode; readonly detail: string } };

/** What `act` gives or the HostError it throws; other errors go on as they are. */
export async function answered<T>(act: () => T | Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await act() };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { refusal: { code: error.code, detail: error.detail } };
  }
}

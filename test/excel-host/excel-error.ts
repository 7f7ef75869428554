// The ways a request fails in Excel: with a code of the object model, or as a whole before or after it ran.

/** A failure of one action. Codes: docs/testing/application-specific-api-error-handling.md. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly code: string,
    readonly location: string,
  ) {
    super(`${code} at ${location}`);
  }
}

/** Something this emulator does not know: the test shall fail, for real Excel might do anything. */
export class UnknownCall extends Error {
  override readonly name = 'UnknownCall';
}

/** A request refused as a whole. The client turns 5004, 5103, 5104 into its codes. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';
  constructor(readonly officeCode: number) {
    super(`request failed with ${officeCode}`);
  }
}

/** The user stopped a job; nothing was written. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  constructor() {
    super('cancelled by the user');
  }
}

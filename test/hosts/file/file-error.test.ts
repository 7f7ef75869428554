import { readingError, writingError } from '../../../src/hosts/file/file-error';
import { HostError } from '../../../src/hosts/host';

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

describe('what the system says, in our words', () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EBUSY', 'file-open-elsewhere'],
    ['EACCES', 'not-writable'],
    ['EPERM', 'not-writable'],
    ['EROFS', 'not-writable'],
    ['EISDIR', 'not-writable'],
  ])('writing: %s → %s', (system, code) => {
    expect(writingError(systemError(system), 'a.xlsx')).toMatchObject({ name: 'HostError', code });
  });

  test.each([
    ['ENOENT', 'file-not-found'],
    ['EACCES', 'file-not-readable'],
    ['EISDIR', 'file-not-readable'],
    ['ERR_FS_FILE_TOO_LARGE', 'too-large'],
  ])('reading: %s → %s', (system, code) => {
    expect(readingError(systemError(system), 'a.xlsx')).toMatchObject({ name: 'HostError', code });
  });

  test('the cause stays with it', () => {
    const cause = systemError('ENOSPC');
    expect(writingError(cause, 'a.xlsx')).toHaveProperty('cause', cause);
  });

  test('a refusal of ours and a bug pass through as they are', () => {
    const [refusal, bug] = [new HostError('file-open-elsewhere'), new TypeError('x')];
    expect([writingError(refusal, 'a'), writingError(bug, 'a'), readingError(bug, 'a')]).toEqual([
      refusal,
      bug,
      bug,
    ]);
  });
});

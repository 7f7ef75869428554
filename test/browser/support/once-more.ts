// A real browser shares the machine with everything else on it: a test that fails is tried once more, and the first failure is
// printed all the same.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

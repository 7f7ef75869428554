// How much computing something takes, whatever else the machine does meanwhile: a bound against work that grows without end,
// not a measure of speed (that is the bench's).

/** `cpuSeconds(() => sort(list)) → { answer: [1, 2, 3], seconds: 0.02 }`. */
export function cpuSeconds<T>(work: () => T): { readonly answer: T; readonly seconds: number } {
  const start = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(start);
  return { answer, seconds: (user + system) / 1_000_000 };
}

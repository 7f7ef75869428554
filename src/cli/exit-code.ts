// What the program's exit code says to other programs. With 2, 3 and 4 the user's file is untouched.
export const EXIT = {
  done: 0,
  /** Error findings, with --strict only. */
  findings: 1,
  usage: 2,
  unreadable: 3,
  unwritable: 4,
  /** A fault of ours (EX_SOFTWARE of sysexits.h). */
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

import { processTerminal } from './terminal';
import { runCli } from './run-cli';

/** Put in by webpack from package.json. */
declare const HUIFANG_VERSION: string;

void runCli(process.argv.slice(2), processTerminal(), HUIFANG_VERSION).then((code) => {
  process.exitCode = code;
});

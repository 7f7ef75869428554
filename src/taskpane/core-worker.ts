// The core in a thread of its own, so that a long computation never holds up the program that shows the pane.
import { expose } from 'comlink';
import { coreJobs } from './core/core-jobs';

expose(coreJobs);

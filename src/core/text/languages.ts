// The languages there are. A new one: add its folder, satisfy Text, list it here.
import type { Language, Text } from './text';
import { cli as cliEn } from './en/cli';
import { findings as findingsEn } from './en/findings';
import { log as logEn } from './en/log';
import { digest as digestEn } from './en/digest';
import { merge as mergeEn } from './en/merge';
import { help as helpEn } from './en/help';
import { hostErrors as hostErrorsEn } from './en/host-errors';
import { page as pageEn } from './en/page';
import { loyalty as loyaltyEn } from './en/loyalty';
import { pane as paneEn } from './en/pane';
import { policy as policyEn } from './en/policy';
import { quality as qualityEn } from './en/quality';
import { register as registerEn } from './en/register';
import { revisits as revisitsEn } from './en/revisits';
import { sla as slaEn } from './en/sla';
import { slaSheets as slaSheetsEn } from './en/sla-sheets';
import { satisfactionReport as satisfactionReportEn } from './en/satisfaction-report';
import { templates as templatesEn } from './en/templates';
import { tiers as tiersEn } from './en/tiers';
import { words as wordsEn } from './en/words';
import { cli as cliZh } from './zh-cn/cli';
import { findings as findingsZh } from './zh-cn/findings';
import { log as logZh } from './zh-cn/log';
import { digest as digestZh } from './zh-cn/digest';
import { merge as mergeZh } from './zh-cn/merge';
import { help as helpZh } from './zh-cn/help';
import { hostErrors as hostErrorsZh } from './zh-cn/host-errors';
import { page as pageZh } from './zh-cn/page';
import { loyalty as loyaltyZh } from './zh-cn/loyalty';
import { pane as paneZh } from './zh-cn/pane';
import { policy as policyZh } from './zh-cn/policy';
import { quality as qualityZh } from './zh-cn/quality';
import { register as registerZh } from './zh-cn/register';
import { revisits as revisitsZh } from './zh-cn/revisits';
import { sla as slaZh } from './zh-cn/sla';
import { slaSheets as slaSheetsZh } from './zh-cn/sla-sheets';
import { satisfactionReport as satisfactionReportZh } from './zh-cn/satisfaction-report';
import { templates as templatesZh } from './zh-cn/templates';
import { tiers as tiersZh } from './zh-cn/tiers';
import { words as wordsZh } from './zh-cn/words';

export const TEXTS: Readonly<Record<Language, Text>> = {
  'zh-CN': {
    language: 'zh-CN',
    words: wordsZh,
    findings: findingsZh,
    policy: policyZh,
    tiers: tiersZh,
    register: registerZh,
    revisits: revisitsZh,
    sla: slaZh,
    slaSheets: slaSheetsZh,
    quality: qualityZh,
    loyalty: loyaltyZh,
    satisfactionReport: satisfactionReportZh,
    templates: templatesZh,
    cli: cliZh,
    log: logZh,
    digest: digestZh,
    merge: mergeZh,
    help: helpZh,
    hostErrors: hostErrorsZh,
    pane: paneZh,
    page: pageZh,
  },
  en: {
    language: 'en',
    words: wordsEn,
    findings: findingsEn,
    policy: policyEn,
    tiers: tiersEn,
    register: registerEn,
    revisits: revisitsEn,
    sla: slaEn,
    slaSheets: slaSheetsEn,
    quality: qualityEn,
    loyalty: loyaltyEn,
    satisfactionReport: satisfactionReportEn,
    templates: templatesEn,
    cli: cliEn,
    log: logEn,
    digest: digestEn,
    merge: mergeEn,
    help: helpEn,
    hostErrors: hostErrorsEn,
    pane: paneEn,
    page: pageEn,
  },
};

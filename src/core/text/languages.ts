// The languages there are. A new one: add its folder, satisfy Text, list it here.
import type { Language, Text } from './text';
import { cli as cliEn } from './en/cli';
import { findings as findingsEn } from './en/findings';
import { hostErrors as hostErrorsEn } from './en/host-errors';
import { pane as paneEn } from './en/pane';
import { policy as policyEn } from './en/policy';
import { register as registerEn } from './en/register';
import { revisits as revisitsEn } from './en/revisits';
import { templates as templatesEn } from './en/templates';
import { tiers as tiersEn } from './en/tiers';
import { words as wordsEn } from './en/words';
import { cli as cliZh } from './zh-cn/cli';
import { findings as findingsZh } from './zh-cn/findings';
import { hostErrors as hostErrorsZh } from './zh-cn/host-errors';
import { pane as paneZh } from './zh-cn/pane';
import { policy as policyZh } from './zh-cn/policy';
import { register as registerZh } from './zh-cn/register';
import { revisits as revisitsZh } from './zh-cn/revisits';
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
    templates: templatesZh,
    cli: cliZh,
    hostErrors: hostErrorsZh,
    pane: paneZh,
  },
  en: {
    language: 'en',
    words: wordsEn,
    findings: findingsEn,
    policy: policyEn,
    tiers: tiersEn,
    register: registerEn,
    revisits: revisitsEn,
    templates: templatesEn,
    cli: cliEn,
    hostErrors: hostErrorsEn,
    pane: paneEn,
  },
};

// Which of our two sets of words suits a sheet: its own.

/** `"客户等级" → 'zh'`; `"Level" → 'en'`. Anything with a Chinese character is Chinese. */
export function languageOf(title: string): 'zh' | 'en' {
  return /[\u3400-\u9fff]/.test(title) ? 'zh' : 'en';
}

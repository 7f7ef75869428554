// The version, put in when the pane is built.
declare const HUIFANG_VERSION: string | undefined;

export const VERSION = typeof HUIFANG_VERSION === 'string' ? HUIFANG_VERSION : 'dev';

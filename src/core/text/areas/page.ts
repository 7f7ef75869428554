// What the browser page says around the pane's own pages: opening and saving a file, and the preview.

export interface PageText {
  readonly title: string;
  readonly intro: string;
  readonly steps: readonly string[];
  readonly drop: string;
  readonly choose: string;
  readonly sample: string;
  readonly sampleHint: string;
  /** File name of the sample, with its ending. */
  readonly sampleName: string;
  readonly privacy: string;
  readonly opening: (file: string) => string;
  readonly openingSample: string;
  readonly cancel: string;
  readonly notOneFile: string;
  readonly openOther: string;
  readonly save: string;
  readonly saveCopy: string;
  readonly saving: string;
  readonly unsaved: string;
  readonly unchanged: string;
  /** Asked before changes are given up. */
  readonly giveUp: { readonly what: string; readonly yes: string; readonly no: string };
  readonly allowFolder: string;
  readonly allowFolderHint: string;
  readonly saved: {
    /** `backup`: the name of the copy beside it. */
    readonly inPlace: (file: string, backup: string) => string;
    /** The copy was downloaded. */
    readonly backupDownloaded: (file: string, backup: string) => string;
    readonly downloaded: (file: string) => string;
    readonly folderAllowed: string;
  };
  readonly notSaved: {
    readonly changedOnDisk: (file: string) => string;
    readonly notAllowed: (file: string) => string;
    readonly failed: (file: string) => string;
    readonly wrongFolder: (file: string) => string;
  };
  readonly views: { readonly label: string; readonly pane: string; readonly preview: string };
  readonly preview: {
    readonly title: string;
    readonly sheets: string;
    readonly grid: (sheet: string) => string;
    readonly row: string;
    readonly column: (letters: string) => string;
    readonly willBeWritten: string;
    readonly findings: (count: number) => string;
    readonly empty: string;
    readonly reading: string;
    readonly blank: string;
    readonly legend: string;
  };
  readonly close: string;
  readonly file: string;
  readonly size: string;
  readonly browser: string;
}

// The hosts with what their charts and PivotTables show, each looked up where that host keeps it.
import * as XLSX from '@e965/xlsx';
import { parseRange, rangeAddress } from '../../src/core/grid/address';
import { drawnWorkbook } from '../../src/hosts/memory/drawn-workbook';
import { memoryHost } from '../../src/hosts/memory/memory-host';
import { openPackage } from '../../src/hosts/xlsx/package';
import { openXlsx } from '../../src/hosts/xlsx/xlsx-host';
import { openExcel } from '../excel-host/open-excel';
import type { DrawnWorkbook } from './contract';
import type { SeenDrawings, SeenHost } from './drawing-contract';

export function seenMemory({ sheets, date1904 }: DrawnWorkbook): SeenHost {
  let workbook = drawnWorkbook(sheets, date1904);
  const host = memoryHost(workbook);
  const rangeOf = (name: string) => {
    const found = workbook.grids.flatMap(({ tables }) => tables).find((table) => table.name === name);
    if (!found) throw new Error(`no table ${name}`);
    return found.range;
  };
  const column = (table: string, place: number): string => {
    const { top, left, bottom } = rangeOf(table);
    return rangeAddress({ top: top + 1, bottom, left: left + place, right: left + place });
  };
  return {
    host: {
      read: async () => (workbook = await host.read()),
      apply: async (plans) => {
        const report = await host.apply(plans);
        workbook = await host.read();
        return report;
      },
    },
    see: () => {
      const { charts, pivots } = host.drawings();
      return {
        charts: byName(charts, ({ table, series }) => series.map((place) => column(table, place))),
        pivots: byName(pivots, ({ table }) => table),
      };
    },
  };
}

export function seenExcel({ sheets, date1904 }: DrawnWorkbook): SeenHost {
  const { host, workbook } = openExcel(drawnWorkbook(sheets, date1904), { watchdogMs: 5000 });
  return {
    host,
    see: () => {
      const charts = workbook.sheets.flatMap((sheet) => sheet.charts);
      return {
        charts: byName(charts, ({ series }) =>
          series.map(({ values }) => (values ? rangeAddress(values) : 'none')),
        ),
        pivots: byName(
          workbook.sheets.flatMap((sheet) => sheet.pivots),
          ({ table }) => table,
        ),
      };
    },
  };
}

export function seenXlsx({ sheets, date1904 }: DrawnWorkbook): SeenHost {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows as unknown[][]), name);
  }
  book.Workbook = { WBProps: { date1904 } };
  let bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  return {
    host: {
      read: () => Promise.resolve(openXlsx(bytes).grids),
      apply: (plans) => {
        const applied = openXlsx(bytes).apply(plans);
        bytes = new Uint8Array(applied.bytes);
        return Promise.resolve({ written: applied.written, refused: applied.refused });
      },
    },
    see: () => drawingsIn(bytes),
  };
}

/** Read with searches of their own, not with the reader of the host. */
function drawingsIn(bytes: Uint8Array): SeenDrawings {
  const pkg = openPackage(bytes);
  const text = (part: string): string => pkg.text(part);
  const parts = pkg.zip.entries.map(({ name }) => name);
  const frames = parts
    .filter((part) => /drawings\/drawing\d+\.xml$/.test(part))
    .flatMap((part) =>
      [...text(part).matchAll(/<xdr:cNvPr [^>]*name="([^"]*)".*?<c:chart [^>]*r:id="([^"]*)"/gs)].map(
        ([, name = '', id = '']) => ({ name, part, id }),
      ),
    );
  const charts = frames.map(({ name, part, id }) => {
    const target =
      openPackage(bytes)
        .relationships(part)
        .find((one) => one.id === id)?.target ?? '';
    const values = [...text(target).matchAll(/<c:val>.*?<c:f>.*?!(.*?)<\/c:f>/gs)];
    return { name, series: values.map(([, area = '']) => plainArea(area)) };
  });
  const pivots = parts
    .filter((part) => /pivotTables\/pivotTable\d+\.xml$/.test(part))
    .map((part) => {
      const cache = pkg.relationships(part)[0]?.target ?? '';
      return {
        name: /<pivotTableDefinition [^>]*? name="([^"]*)"/.exec(text(part))?.[1] ?? '',
        table: /<worksheetSource [^>]*?name="([^"]*)"/.exec(text(cache))?.[1] ?? '',
      };
    });
  return { charts: byName(charts, ({ series }) => series), pivots: byName(pivots, ({ table }) => table) };
}

function plainArea(area: string): string {
  const range = parseRange(area);
  return range ? rangeAddress(range) : area;
}

/** Throws for a name that stands twice. */
function byName<T extends { readonly name: string }, V>(
  items: readonly T[],
  value: (item: T) => V,
): Record<string, V> {
  const found = Object.fromEntries(items.map((item) => [item.name, value(item)]));
  if (Object.keys(found).length !== items.length) throw new Error('a name stands twice');
  return found;
}

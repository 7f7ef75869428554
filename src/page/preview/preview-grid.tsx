// One sheet as a grid (WAI-ARIA pattern "grid"): only the cells in sight are drawn. One stop of the Tab key; the arrow keys,
// Page Up and Down, Home and End go from cell to cell.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, useSyncExternalStore, type KeyboardEvent } from 'react';
import { cellAddress, columnLetters } from '../../core/grid/address';
import type { PreviewCell, SheetOutline } from '../book/book-outline';
import type { BookSession } from '../book/book-session';
import { usePage, usePageState } from '../page-context';
import { nextCell } from './next-cell';
import type { PreviewStore } from './preview-store';
import { useBlocks, type CellAt } from './use-blocks';

const ROW_PX = 28;
const ROW_HEAD_PX = 56;
const CHARACTER_PX = 7.5;
const PADDING_PX = 18;
const DEFAULT_CHARACTERS = 10;
/** Blank rows and columns are shown beyond the last, as a spreadsheet does. */
const SPARE_ROWS = 5;
const SPARE_COLUMNS = 1;

const useStyles = makeStyles({
  grid: {
    flexGrow: '1',
    minHeight: '0',
    overflow: 'auto',
    fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  inner: { position: 'relative' },
  heads: { position: 'sticky', top: '0', zIndex: '3', height: `${ROW_PX}px` },
  row: { position: 'absolute', left: '0', height: `${ROW_PX}px`, width: '100%' },
  cell: {
    boxSizing: 'border-box',
    position: 'absolute',
    top: '0',
    height: `${ROW_PX}px`,
    lineHeight: `${ROW_PX - 1}px`,
    padding: '0 8px',
    overflow: 'hidden',
    whiteSpace: 'pre',
    textOverflow: 'ellipsis',
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  head: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
  },
  rowHead: { position: 'sticky', left: '0', width: `${ROW_HEAD_PX}px`, zIndex: '2' },
  /** For those who hear the page. */
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  number: { textAlign: 'right' },
  runsOver: { overflow: 'visible', zIndex: '1' },
  over: {
    display: 'inline-block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    pointerEvents: 'none',
    verticalAlign: 'top',
  },
  waiting: { color: tokens.colorNeutralForeground3 },
  selected: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  error: {
    backgroundColor: tokens.colorPaletteRedBackground1,
    boxShadow: `inset 4px 0 0 ${tokens.colorPaletteRedBorder2}`,
  },
  warning: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    boxShadow: `inset 4px 0 0 ${tokens.colorPaletteYellowBorder2}`,
  },
  info: {
    backgroundColor: tokens.colorPaletteBlueBackground2,
    boxShadow: `inset 4px 0 0 ${tokens.colorPaletteBlueBorderActive}`,
  },
  detail: {
    flexShrink: '0',
    minHeight: '44px',
    maxHeight: '30%',
    overflow: 'auto',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  address: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: '12px' },
  said: { marginTop: '4px' },
});

interface PreviewGridProps {
  readonly session: BookSession;
  readonly preview: PreviewStore;
  readonly sheet: SheetOutline;
  readonly version: number;
}

export function PreviewGrid({ session, preview, sheet, version }: PreviewGridProps) {
  const { texts } = usePage();
  const { preview: text } = texts.page;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const target = useSyncExternalStore(preview.subscribe, preview.get);
  const view = usePageState((state) => state.view);
  const size = { rows: sheet.rows + SPARE_ROWS, columns: sheet.columns + SPARE_COLUMNS };
  const rows = useVirtualizer({
    count: size.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    paddingStart: ROW_PX,
    scrollPaddingStart: ROW_PX,
    overscan: 4,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: size.columns,
    getScrollElement: () => scroller.current,
    estimateSize: (col) => (sheet.widths[col] ?? DEFAULT_CHARACTERS) * CHARACTER_PX + PADDING_PX,
    paddingStart: ROW_HEAD_PX,
    scrollPaddingStart: ROW_HEAD_PX,
    overscan: 2,
  });
  const row = Math.min(target.row, size.rows - 1);
  const col = Math.min(target.col, size.columns - 1);
  useEffect(() => {
    rows.scrollToIndex(row, { align: 'center' });
    columns.scrollToIndex(col, { align: 'auto' });
    // Only a jump scrolls by itself, also one made while the preview was out of sight.
  }, [target.jump, sheet.name, view]);
  const drawn = { rows: rows.getVirtualItems(), columns: columns.getVirtualItems() };
  const cellAt = useBlocks(session, {
    sheet: sheet.name,
    version,
    firstRow: drawn.rows[0]?.index ?? 0,
    lastRow: drawn.rows.at(-1)?.index ?? 0,
    firstCol: drawn.columns[0]?.index ?? 0,
    lastCol: drawn.columns.at(-1)?.index ?? 0,
  });
  const move = (event: KeyboardEvent): void => {
    const next = nextCell(event, { row, col }, size);
    if (!next) return;
    event.preventDefault();
    preview.select(next.row, next.col);
    rows.scrollToIndex(next.row);
    columns.scrollToIndex(next.col);
  };
  const isDrawn = [
    drawn.rows.some(({ index }) => index === row),
    drawn.columns.some(({ index }) => index === col),
  ];
  return (
    <>
      <div
        ref={scroller}
        role="grid"
        className={styles.grid}
        tabIndex={0}
        aria-label={text.grid(sheet.name)}
        aria-rowcount={size.rows + 1}
        aria-colcount={size.columns + 1}
        {...(isDrawn.includes(false) ? {} : { 'aria-activedescendant': cellId(row, col) })}
        onKeyDown={move}
        onClick={(event) => {
          const cell = (event.target as Element).closest('[role=gridcell]');
          const [, atRow, atCol] = /^cell-(\d+)-(\d+)$/.exec(cell?.id ?? '') ?? [];
          if (atRow !== undefined) preview.select(Number(atRow), Number(atCol));
        }}
      >
        <div
          className={styles.inner}
          role="presentation"
          style={{ height: rows.getTotalSize(), width: columns.getTotalSize() }}
        >
          <ColumnHeads columns={columns} />
          {drawn.rows.map(({ index, start }) => (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              className={styles.row}
              style={{ top: start }}
            >
              <div
                role="rowheader"
                aria-colindex={1}
                className={mergeClasses(styles.cell, styles.head, styles.rowHead)}
              >
                {index + 1}
              </div>
              {drawn.columns.map((column, nth) => (
                <GridCell
                  key={column.index}
                  row={index}
                  col={column.index}
                  left={column.start}
                  width={column.size}
                  spill={spill(drawn.columns.slice(nth + 1), (at) => cellAt(index, at))}
                  cell={cellAt(index, column.index)}
                  isSelected={index === row && column.index === col}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
      <Detail row={row} col={col} cellAt={cellAt} />
    </>
  );
}

function ColumnHeads({ columns }: { readonly columns: Virtualizer<HTMLDivElement, Element> }) {
  const { texts } = usePage();
  const { preview: text } = texts.page;
  const styles = useStyles();
  return (
    <div role="row" aria-rowindex={1} className={styles.heads}>
      <div
        role="columnheader"
        aria-colindex={1}
        className={mergeClasses(styles.cell, styles.head, styles.rowHead)}
      >
        <span className={styles.heard}>{text.row}</span>
      </div>
      {columns.getVirtualItems().map(({ index, start, size }) => (
        <div
          key={index}
          role="columnheader"
          aria-colindex={index + 2}
          aria-label={text.column(columnLetters(index))}
          className={mergeClasses(styles.cell, styles.head)}
          style={{ left: start, width: size }}
        >
          {columnLetters(index)}
        </div>
      ))}
    </div>
  );
}

interface GridCellProps {
  readonly row: number;
  readonly col: number;
  readonly left: number;
  readonly width: number;
  /** Pixels of blank cells to the right, which a long text may run over. */
  readonly spill: number;
  readonly cell: ReturnType<CellAt>;
  readonly isSelected: boolean;
}

/** Drawn again only when its own content changes: there are hundreds in sight. */
const GridCell = memo(function GridCell({ row, col, left, width, spill, cell, isSelected }: GridCellProps) {
  const { texts } = usePage();
  const styles = useStyles();
  const known: PreviewCell | undefined = cell === 'waiting' ? undefined : cell;
  const { mark, isNumber = false, text = '' } = known ?? {};
  const runsOver = spill > 0 && widthOf(text) * CHARACTER_PX > width - PADDING_PX && !isNumber;
  const label = mark ? `${text} ${texts.words.severities[mark.severity]}` : undefined;
  return (
    <div
      role="gridcell"
      id={cellId(row, col)}
      aria-colindex={col + 2}
      aria-selected={isSelected}
      aria-label={label}
      className={mergeClasses(
        styles.cell,
        isNumber && styles.number,
        cell === 'waiting' && styles.waiting,
        mark && styles[mark.severity],
        isSelected && styles.selected,
        runsOver && styles.runsOver,
      )}
      style={{ left, width }}
    >
      {runsOver ? (
        <span className={styles.over} style={{ maxWidth: width + spill - PADDING_PX }}>
          {firstLine(text)}
        </span>
      ) : cell === 'waiting' ? (
        '…'
      ) : (
        firstLine(text)
      )}
    </div>
  );
});

/** How wide the blank columns beside a cell are, up to the first that is not. */
function spill(
  right: readonly { readonly index: number; readonly size: number }[],
  cellAt: (col: number) => ReturnType<CellAt>,
): number {
  let width = 0;
  for (const { index, size } of right) {
    if (cellAt(index) !== undefined) return width;
    width += size;
  }
  return width;
}

/** The chosen cell in full. */
function Detail({
  row,
  col,
  cellAt,
}: {
  readonly row: number;
  readonly col: number;
  readonly cellAt: CellAt;
}) {
  const { texts } = usePage();
  const { preview: text } = texts.page;
  const styles = useStyles();
  const cell = cellAt(row, col);
  const known = cell === 'waiting' ? undefined : cell;
  return (
    <div className={styles.detail} role="status" tabIndex={0} data-testid="cell-detail">
      <span className={styles.address}>{cellAddress(row, col)}</span>
      {cell === 'waiting' ? text.reading : known === undefined || known.text === '' ? text.blank : known.text}
      {known?.mark?.said.map((line) => (
        <div key={line} className={styles.said}>
          {line}
        </div>
      ))}
    </div>
  );
}

/** In half-width characters; a Chinese character counts two. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);
}

function cellId(row: number, col: number): string {
  return `cell-${row}-${col}`;
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : `${text.slice(0, end)} …`;
}

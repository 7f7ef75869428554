// The workbook's sheets as tabs (WAI-ARIA pattern "tabs"), with how many findings each has and which are still to be saved.
import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { SheetOutline } from '../book/book-outline';
import { usePage } from '../page-context';
import type { PreviewStore } from './preview-store';

export const SHEET_PANEL_ID = 'sheet';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    overflowX: 'auto',
    flexShrink: '0',
    padding: '4px 8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    flexShrink: '0',
    minWidth: '0',
    gap: '6px',
    paddingInline: '8px',
    borderRadius: '0',
    borderBottom: '3px solid transparent',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    ':hover': { borderBottomColor: 'transparent' },
  },
  chosen: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface SheetTabsProps {
  readonly sheets: readonly SheetOutline[];
  readonly chosen: string;
  readonly preview: PreviewStore;
}

export function SheetTabs({ sheets, chosen, preview }: SheetTabsProps) {
  const { texts } = usePage();
  const { preview: text } = texts.page;
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  const at = sheets.findIndex(({ name }) => name === chosen);
  const tab = (index: number): HTMLElement | null =>
    bar.current?.querySelectorAll<HTMLElement>('[role=tab]').item(index) ?? null;
  useEffect(() => {
    tab(at)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at]);
  const move = (event: KeyboardEvent): void => {
    const next = tabAfter(event.key, at, sheets.length);
    const sheet = sheets[next];
    if (!sheet) return;
    event.preventDefault();
    preview.show({ sheet: sheet.name, cell: '' });
    tab(next)?.focus();
  };
  return (
    <div role="tablist" className={styles.tabs} aria-label={text.sheets} ref={bar} onKeyDown={move}>
      {sheets.map(({ name, findings, isChanged }) => (
        <Button
          key={name}
          role="tab"
          size="small"
          appearance="subtle"
          className={mergeClasses(styles.tab, name === chosen && styles.chosen)}
          aria-selected={name === chosen}
          aria-controls={SHEET_PANEL_ID}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => {
            preview.show({ sheet: name, cell: '' });
          }}
        >
          {name}
          {findings > 0 && (
            <Badge appearance="tint" color="warning" size="small">
              <span aria-hidden>{findings}</span>
              <span className={styles.heard}>{text.findings(findings)}</span>
            </Badge>
          )}
          {isChanged && (
            <Badge appearance="tint" color="brand" size="small">
              {text.willBeWritten}
            </Badge>
          )}
        </Button>
      ))}
    </div>
  );
}

/** -1 for keys that lead nowhere. `("ArrowRight", last) → first`. */
function tabAfter(key: string, at: number, count: number): number {
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1 + count,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined || count === 0 ? -1 : target % count;
}

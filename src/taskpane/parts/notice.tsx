// A message in the page: what happened, and what can be done about it.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  good: { borderInlineStartColor: tokens.colorPaletteGreenBorder2 },
  bad: { borderInlineStartColor: tokens.colorPaletteRedBorder2 },
  plain: { borderInlineStartColor: tokens.colorNeutralStrokeAccessible },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export type NoticeTone = 'good' | 'bad' | 'plain';

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly children: ReactNode;
  readonly buttons?: ReactNode;
  readonly close?: { readonly label: string; readonly act: () => void };
}

export function Notice({ tone, children, buttons, close }: NoticeProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.root, styles[tone])}>
      {children}
      {(buttons !== undefined || close) && (
        <div className={styles.buttons}>
          {buttons}
          {close && (
            <Button size="small" appearance="subtle" onClick={close.act}>
              {close.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

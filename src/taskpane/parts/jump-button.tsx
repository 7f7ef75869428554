// A name or address that leads to its cell.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import type { Place } from '../pane-report';

const useStyles = makeStyles({
  root: {
    minWidth: '0',
    paddingInline: '0',
    justifyContent: 'flex-start',
    textAlign: 'start',
    color: tokens.colorBrandForegroundLink,
    overflowWrap: 'anywhere',
  },
  strong: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
});

interface JumpButtonProps {
  readonly place: Place;
  readonly label: string;
  readonly children: string;
  readonly strong?: boolean;
}

export function JumpButton({ place, label, children, strong = false }: JumpButtonProps) {
  const pane = usePane();
  const styles = useStyles();
  return (
    <Button
      size="small"
      appearance="transparent"
      className={mergeClasses(styles.root, strong && styles.strong)}
      title={label}
      onClick={() => void pane.jumpTo(place)}
    >
      {children}
    </Button>
  );
}

/** `客户!B5`, or the sheet alone. */
export function placeName({ sheet, cell }: Place): string {
  return cell === '' ? sheet : `${sheet}!${cell}`;
}

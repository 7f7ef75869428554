// The first entries of a long list, and a button for more: thousands at once would make the pane slow.
import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../pane-context';

interface GrowingListProps<T> {
  readonly items: readonly T[];
  readonly step: number;
  readonly className: string;
  readonly label: string;
  readonly render: (item: T) => ReactNode;
}

export function GrowingList<T>({ items, step, className, label, render }: GrowingListProps<T>) {
  const { pane: text } = useTexts();
  const [shown, setShown] = useState(step);
  const rest = items.length - shown;
  return (
    <>
      <ul className={className} aria-label={label}>
        {items.slice(0, shown).map(render)}
      </ul>
      {rest > 0 && (
        <Button
          onClick={() => {
            setShown(shown + step);
          }}
        >
          {text.more(Math.min(step, rest))}
        </Button>
      )}
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { Island } from '../islands/island.tsx';
import { Button } from './button.tsx';

/** Prints the page; absent without JavaScript, where the browser's own command does the same. */
export function PrintButton({ children }: { children: ComponentChildren }) {
  return (
    <Island name="print-page">
      <Button kind="secondary" icon="print" type="button" attributes={{ hidden: true }}>
        {children}
      </Button>
    </Island>
  );
}

import type { ComponentChildren } from 'preact';
import { ErrorSummary } from '#design';
import type { FormState } from '#shell';
import { Keyboard } from '../keys/keyboard.tsx';
import type { LayoutName } from '../keys/layouts.ts';
import { type Here, hereHref } from './here.ts';

interface TypingFormProps {
  readonly here: Here;
  /** Below `/kiosk`. */
  readonly path: string;
  readonly method?: 'get' | 'post';
  readonly submit: string;
  readonly layouts: readonly LayoutName[];
  readonly layoutOf?: Readonly<Record<string, LayoutName>>;
  readonly children: ComponentChildren;
}

/** Fields over the keys that type into them; the largest key sends the form. */
export function TypingForm({ here, path, method = 'post', submit, layouts, layoutOf, children }: TypingFormProps) {
  const action = hereHref(here, path);
  const query = new URLSearchParams(action.slice(action.indexOf('?')));
  return (
    <form class="sot-typing" action={action} method={method} novalidate>
      {/* A form that asks by GET replaces the query of its address. */}
      {method === 'get' &&
        [...query].map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div class="sot-typing__fields">{children}</div>
      <Keyboard lang={here.lang} {...{ submit, layouts }} {...(layoutOf ? { layoutOf } : {})} />
    </form>
  );
}

/** What is wrong, above everything and out of reach: the keys are ready for the field already. */
export function Wrong({ state }: { readonly state: FormState }) {
  if (state.errors.length === 0) return null;
  return <ErrorSummary isQuiet errors={state.errors.map(({ text }) => ({ text }))} />;
}

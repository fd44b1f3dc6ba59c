import type { ComponentChildren } from 'preact';
import { Button } from '#design';
import type { Lang } from '#platform/i18n';

interface StartFilingProps {
  readonly lang: Lang;
  readonly form: 'response' | 'motion';
  /** Of the case that the filing belongs to: it is filled in already. */
  readonly number: string;
  readonly isPrimary?: boolean;
  readonly children: ComponentChildren;
}

/** Begins a filing in this case with one press. */
export function StartFiling({ lang, form, number, isPrimary, children }: StartFilingProps) {
  return (
    <form method="post" action={`/${lang}/cabinet/filings/new`}>
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="case" value={number} />
      <Button kind={isPrimary ? 'primary' : 'secondary'} preventDoubleClick>
        {children}
      </Button>
    </form>
  );
}

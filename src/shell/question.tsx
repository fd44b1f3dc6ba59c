import type { ComponentChildren } from 'preact';
import { Button, ErrorSummary } from '#design';
import type { FormState } from './form-state.ts';

/** One question on a page: its errors first, then the form, then one button. */
export function Question(props: {
  readonly state: FormState;
  /** Fields whose first control has another id than the field. */
  readonly idOf?: Readonly<Record<string, string>>;
  readonly action: string;
  readonly submit: string;
  readonly isWarning?: boolean;
  readonly before?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly after?: ComponentChildren;
}) {
  const { state, idOf = {}, action, submit, before, children, after } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {state.errors.length > 0 && (
          <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${idOf[field] ?? field}` }))} />
        )}
        {before}
        <form method="post" action={action} novalidate>
          {children}
          <Button preventDoubleClick {...(props.isWarning ? { kind: 'warning' } : {})}>
            {submit}
          </Button>
        </form>
        {after}
      </div>
    </div>
  );
}

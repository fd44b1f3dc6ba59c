import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';

export type RowAction = {
  text: string;
  href: string;
  /** Tells screen readers what is changed, after the visible word. */
  hiddenText?: string;
};

export type SummaryListProps = {
  rows: readonly { key: ComponentChildren; value: ComponentChildren; actions?: readonly RowAction[] }[];
  noBorder?: boolean;
  /** Puts the list on a card with a title. */
  card?: { title: string; headingLevel?: 2 | 3 | 4; actions?: readonly RowAction[] };
};

function ActionLink({ action, cardTitle }: { action: RowAction; cardTitle?: string | undefined }) {
  const hidden = classNames(action.hiddenText, cardTitle && `(${cardTitle})`);
  return (
    <a class="govuk-link" href={action.href}>
      {action.text}
      {hidden && <span class="govuk-visually-hidden"> {hidden}</span>}
    </a>
  );
}

function Actions(props: {
  actions: readonly RowAction[];
  block: string;
  item: string;
  cardTitle?: string | undefined;
}) {
  const { actions, block, item, cardTitle } = props;
  return (
    <ul class={block}>
      {actions.map((action) => (
        <li key={action.href} class={item}>
          <ActionLink {...{ action, cardTitle }} />
        </li>
      ))}
    </ul>
  );
}

/** Names and values: answers to check, facts of a case. */
export function SummaryList({ rows, noBorder, card }: SummaryListProps) {
  const anyActions = rows.some((row) => row.actions?.length);
  const list = (
    <dl class={classNames('govuk-summary-list', noBorder && 'govuk-summary-list--no-border')}>
      {rows.map((row, at) => (
        <div
          key={at}
          class={classNames(
            'govuk-summary-list__row',
            anyActions && !row.actions?.length && 'govuk-summary-list__row--no-actions',
          )}
        >
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          {row.actions?.length ? <RowActions actions={row.actions} cardTitle={card?.title} /> : null}
        </div>
      ))}
    </dl>
  );
  return card ? <SummaryCard {...card}>{list}</SummaryCard> : list;
}

function RowActions({ actions, cardTitle }: { actions: readonly RowAction[]; cardTitle?: string | undefined }) {
  const [only] = actions;
  return (
    <dd class="govuk-summary-list__actions">
      {only && actions.length === 1 ? (
        <ActionLink action={only} cardTitle={cardTitle} />
      ) : (
        <Actions
          {...{ actions, cardTitle }}
          block="govuk-summary-list__actions-list"
          item="govuk-summary-list__actions-list-item"
        />
      )}
    </dd>
  );
}

function SummaryCard(props: NonNullable<SummaryListProps['card']> & { children: ComponentChildren }) {
  const { title, headingLevel = 2, actions = [], children } = props;
  const Heading = `h${headingLevel}` as const;
  const [only] = actions;
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <Heading class="govuk-summary-card__title">{title}</Heading>
        {only && actions.length === 1 && (
          <div class="govuk-summary-card__actions">
            <ActionLink action={only} cardTitle={title} />
          </div>
        )}
        {actions.length > 1 && (
          <Actions
            {...{ actions }}
            cardTitle={title}
            block="govuk-summary-card__actions"
            item="govuk-summary-card__action"
          />
        )}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  );
}

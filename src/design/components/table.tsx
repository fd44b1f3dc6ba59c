import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import { KeptMarkup } from '../kept-markup.ts';
import { useTexts } from '../texts.ts';

export type Column = {
  text: string;
  numeric?: boolean;
  /** Makes the heading a link that sorts; `sorted` says how the rows stand now. */
  sortHref?: string;
  sorted?: 'ascending' | 'descending';
};

export type Row = { id?: string; cells: readonly ComponentChildren[] };

/** A row of a long table that is opened again and again: made once for the same facts. Its cells ask for no context. */
export type KeptRow = {
  id?: string;
  /** All that the cells look at. */
  facts: readonly unknown[];
  cells: () => readonly ComponentChildren[];
};

export type TableProps = {
  caption: ComponentChildren;
  captionSize?: 's' | 'm' | 'l' | 'xl';
  hideCaption?: boolean;
  columns: readonly Column[];
  rows: readonly (Row | KeptRow)[];
  /** The first cell of each row names the row. */
  firstCellIsHeader?: boolean;
  /** On a phone each row becomes a card and each cell carries the name of its column. */
  stack?: boolean;
};

function Heading({ column, role }: { column: Column; role: 'columnheader' | undefined }) {
  const texts = useTexts();
  const arrow = column.sorted === 'ascending' ? 'sort-up' : 'sort-down';
  return (
    <th
      scope="col"
      role={role}
      class={classNames('govuk-table__header', column.numeric && 'govuk-table__header--numeric')}
      aria-sort={column.sorted}
    >
      {column.sortHref === undefined ? (
        column.text
      ) : (
        <a class="govuk-link sot-sort" href={column.sortHref}>
          {column.text}
          {column.sorted && <Icon name={arrow} />}
          <span class="govuk-visually-hidden">, {texts.sortBy}</span>
        </a>
      )}
    </th>
  );
}

/** In a stacked table the roles are written out, because `display` takes them away in the browser. */
export function Table(props: TableProps) {
  const { caption, captionSize = 'm', hideCaption, columns, rows, stack } = props;
  const role = <Name extends string>(name: Name) => (stack ? name : undefined);
  const captionClass = hideCaption ? 'govuk-visually-hidden' : `govuk-table__caption--${captionSize}`;
  return (
    <table class={classNames('govuk-table', stack && 'sot-table--stack')} role={role('table')}>
      <caption class={`govuk-table__caption ${captionClass}`}>{caption}</caption>
      <thead class="govuk-table__head" role={role('rowgroup')}>
        <tr class="govuk-table__row" role={role('row')}>
          {columns.map((column) => (
            <Heading key={column.text} column={column} role={role('columnheader')} />
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" role={role('rowgroup')}>
        {rows.map((row) => (
          <tr key={row.id} id={row.id} class="govuk-table__row" role={role('row')} {...contentOf(row, props)} />
        ))}
      </tbody>
    </table>
  );
}

/** Rows of some long files. */
const kept = new KeptMarkup(1200);

function contentOf(row: Row | KeptRow, props: TableProps) {
  const { columns, firstCellIsHeader, stack } = props;
  if (!('facts' in row)) return { children: <Cells {...props} cells={row.cells} /> };
  const facts = [row.facts, columns.map(({ text, numeric }) => [text, numeric]), firstCellIsHeader, stack];
  return { dangerouslySetInnerHTML: { __html: kept.of(facts, () => <Cells {...props} cells={row.cells()} />) } };
}

function Cells({ columns, cells, firstCellIsHeader, stack }: Omit<TableProps, 'rows'> & Pick<Row, 'cells'>) {
  return (
    <>
      {columns.map(({ text, numeric }, at) =>
        firstCellIsHeader && at === 0 ? (
          <th
            key={text}
            scope="row"
            role={stack ? 'rowheader' : undefined}
            class="govuk-table__header"
            data-label={stack ? text : undefined}
          >
            {cells[at]}
          </th>
        ) : (
          <td
            key={text}
            role={stack ? 'cell' : undefined}
            class={classNames('govuk-table__cell', numeric && 'govuk-table__cell--numeric')}
            data-label={stack ? text : undefined}
          >
            {cells[at]}
          </td>
        ),
      )}
    </>
  );
}

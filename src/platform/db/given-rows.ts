import { type AliasedRawBuilder, sql } from 'kysely';

/**
 * Values for many rows as one parameter, to be read like a table: a statement for few and for many has one text, and is prepared
 * once.
 * @param columns name and type of each, as PostgreSQL knows them
 */
export function givenRows<Row extends object>(
  rows: readonly Row[],
  columns: Readonly<Record<keyof Row & string, string>>,
): AliasedRawBuilder<Row, 'given'> {
  const types = Object.entries<string>(columns).map(([name, type]) => sql`${sql.id(name)} ${sql.raw(type)}`);
  const named = sql<Row>`json_to_recordset(${JSON.stringify(rows)}::json)`;
  return named.as<'given'>(sql`given(${sql.join(types)})`);
}

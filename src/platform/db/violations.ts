import pg from 'pg';

export type Violation = 'unique' | 'exclusion' | 'foreign_key' | 'check' | 'not_null';

const kinds: Readonly<Record<string, Violation>> = {
  '23505': 'unique',
  '23P01': 'exclusion',
  '23503': 'foreign_key',
  '23514': 'check',
  '23502': 'not_null',
};

/** Which rule of the database refused a row, or undefined for any other error. */
export function violationOf(thrown: unknown): { readonly kind: Violation; readonly constraint: string } | undefined {
  if (!(thrown instanceof pg.DatabaseError)) return undefined;
  const kind = kinds[thrown.code ?? ''];
  return kind && { kind, constraint: thrown.constraint ?? '' };
}

/** A text that PostgreSQL does not keep, such as one with a NUL: nothing can be found by it. */
export function isUnkeepable(thrown: unknown): boolean {
  return thrown instanceof pg.DatabaseError && thrown.code === '22021';
}

/** Deadlock or serialisation failure: the same transaction may succeed when repeated. */
export function isTransient(thrown: unknown): boolean {
  return thrown instanceof pg.DatabaseError && (thrown.code === '40001' || thrown.code === '40P01');
}

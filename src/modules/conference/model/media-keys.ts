import type { TokenKey } from '@ashyq/media-router/host';

/** Opens one POST and holds what it made; a longer one would outlive a removal from the list of keys. */
export const TOKEN_LIFE = { hours: 10 };

/** Keys of tokens change with the legal day; yesterday's still verify, so that a night sitting is not cut off. */
export function tokenKeysOn(
  day: Temporal.PlainDate,
  derive: (text: string) => Uint8Array,
): readonly [TokenKey, TokenKey] {
  return [keyOf(day, derive), keyOf(day.subtract({ days: 1 }), derive)];
}

function keyOf(day: Temporal.PlainDate, derive: (text: string) => Uint8Array): TokenKey {
  return { name: day.toString(), secret: derive(day.toString()) };
}

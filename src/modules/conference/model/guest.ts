import type { Side } from './seat.ts';

export const guestRoles = ['witness', 'expert', 'specialist', 'interpreter'] as const;

/** Who may take part in one hearing without being of the case. */
export type GuestRole = (typeof guestRoles)[number];

export function isGuestRole(text: unknown): text is GuestRole {
  return guestRoles.some((one) => one === text);
}

export const guestSides = ['claiming', 'responding', 'third'] as const satisfies readonly Side[];

export function isSide(text: unknown): text is Side {
  return guestSides.some((one) => one === text);
}

export const LONGEST_NAME = 200;
export const LONGEST_NEEDS = 300;

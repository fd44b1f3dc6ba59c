/** Version of the protocol that this house speaks; another one is not guessed at. */
export const PROTOCOL = '1';

/** Names of the services at the gateway (unverified, as the whole protocol is ours: see the README of this module). */
export const SERVICES = {
  register: 'TORELIK_CaseRegisterSync',
  lastNumber: 'TORELIK_LastNumberSync',
  case: 'TORELIK_CaseGetSync',
  events: 'TORELIK_EventListSync',
  document: 'TORELIK_DocumentPartSync',
} as const;

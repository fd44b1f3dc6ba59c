import { egovErrors } from '../errors.ts';
import type { Registers } from './registers.ts';

const refuse = async (): Promise<never> => {
  throw egovErrors('EGOV_NOT_CONNECTED');
};

/** A court without an agreement with the state gateway: every question is refused, clerks prove people at the counter. */
export const noRegisters: Registers = {
  persons: { findByIin: refuse },
  organisations: { findByBin: refuse },
  subscribers: { whoseNumber: refuse },
};

/**
 * Which registry is the one of record in a court on a day: `own` gives numbers itself; `national` is the existing national
 * case system, which gives numbers, assigns judges and tells what happened.
 */
export const REGISTRIES_OF_RECORD = ['own', 'national'] as const;

export type RegistryOfRecord = (typeof REGISTRIES_OF_RECORD)[number];

import { definePort } from '#platform';
import type { Text } from '#platform/i18n';
import type { PersonId } from '#platform/ids';

/** How much of the demo day is laid; undefined when all of it is, or in a real court. */
export const demoProgress =
  definePort<() => { readonly done: number; readonly total: number } | undefined>('demo.progress');

/** Of the room in a remand prison: a visitor of the demo opens it with one click. */
export const DEMO_SITE_KEY = 'demo-remand-prison';

/** Somebody invented whom a visitor of the demo may sign in as. */
export interface DemoRole {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: string;
  /** A judge who conducts a hearing by video today. */
  readonly isOfVideo?: boolean;
  /** What to try first, in the person's place. */
  readonly courtCode?: string;
  readonly courtName?: Text;
}

export const demoRoles = definePort<() => Promise<readonly DemoRole[]>>('demo.roles');

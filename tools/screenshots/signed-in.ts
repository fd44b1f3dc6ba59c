import { Visitor } from '../../src/commands/demo-case/visitor.ts';

/** Takes a role on the page of roles. @param button selector of its button @returns the cookies of whoever has signed in */
export async function signedIn(origin: string, button: string): Promise<ReadonlyMap<string, string>> {
  const visitor = new Visitor(origin);
  await visitor.opens('/demo');
  await visitor.sends({}, button);
  return visitor.cookies;
}

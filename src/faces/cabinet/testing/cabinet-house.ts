import type { FastifyInstance } from 'fastify';
import { authenticate, formerHolder } from '#modules/identity';
import { type IdentityHouse, identityHouse } from '#modules/identity/testing';
import { buildServer } from '#platform/http';
import { Browser } from '#testing';
import { cabinet } from '../face.ts';

/** The cabinet over a real database; each `browser()` is another person at another computer. */
export interface CabinetHouse extends IdentityHouse {
  readonly server: FastifyInstance;
  browser(): Browser;
}

export async function cabinetHouse(): Promise<CabinetHouse> {
  const house = await identityHouse();
  const { platform } = house;
  const server = await buildServer({
    platform,
    faces: [cabinet],
    routes: [],
    files: [],
    authenticate: (token) => authenticate(platform, token),
    formerHolder: (token) => formerHolder(platform, token),
  });
  return { ...house, server, browser: () => new Browser(server) };
}

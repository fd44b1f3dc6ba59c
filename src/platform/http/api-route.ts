import type { Static, TObject, TSchema } from 'typebox';
import type { Platform } from '#platform';
import type { Access } from './page.ts';
import type { ActMaker, Principal } from './principal.ts';

export interface ApiRequest<Query = unknown, Params = unknown, Body = unknown> {
  readonly platform: Platform;
  readonly principal: Principal | undefined;
  readonly act: ActMaker;
  readonly network: string;
  readonly query: Query;
  readonly params: Params;
  readonly body: Body;
}

/** An error that a route may answer with. */
export interface Refusal {
  readonly code: string;
  /** HTTP status. */
  readonly status: number;
}

/** A JSON route; its schemas validate requests and write /api/openapi.json. */
export interface ApiRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From the root: `/api/hearings`. */
  readonly path: string;
  readonly access: Access;
  /** One English sentence for OpenAPI. */
  readonly summary: string;
  readonly tag: string;
  readonly query?: TObject;
  readonly params?: TObject;
  readonly body?: TSchema;
  readonly response: TSchema;
  /** Errors of the module beside those of the door, for OpenAPI: `refusalsOf(hearingErrors, 'HEARINGS_NOT_FOUND')`. */
  readonly refuses?: readonly Refusal[];
  /** Largest body in bytes; default 1 MiB. */
  readonly maxBodyBytes?: number;
  run(request: ApiRequest<never, never, never>): Promise<unknown>;
}

interface Typed<Q extends TObject, P extends TObject, B extends TSchema, R extends TSchema>
  extends Omit<ApiRoute, 'query' | 'params' | 'body' | 'response' | 'run'> {
  readonly query?: Q;
  readonly params?: P;
  readonly body?: B;
  readonly response: R;
  run(request: ApiRequest<Static<Q>, Static<P>, Static<B>>): Promise<Static<R>>;
}

/** Declares a route with its types taken from its schemas. */
export function apiRoute<
  R extends TSchema,
  Q extends TObject = TObject,
  P extends TObject = TObject,
  B extends TSchema = TSchema,
>(route: Typed<Q, P, B, R>): ApiRoute {
  return route as unknown as ApiRoute;
}

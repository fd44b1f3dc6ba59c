import type { Whereabouts } from '#modules/identity';
import type { PageRequest } from '#platform/http';

export function whereabouts({ browserToken, network, userAgent }: PageRequest): Whereabouts {
  return { browserToken: browserToken(), networkKey: network, userAgent };
}

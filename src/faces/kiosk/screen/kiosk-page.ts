import { type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { findHere, type Here } from './here.ts';

interface KioskPage extends Pick<Page, 'cache' | 'secrets'> {
  /** Below `/kiosk`. */
  readonly path: string;
  readonly get: (here: Here, request: PageRequest) => Promise<Reply>;
  readonly post?: (here: Here, request: FormRequest) => Promise<Reply>;
}

/** A screen of a kiosk; whoever comes without a court is led to the start, where it is found or chosen. */
export function kioskPage({ path, get, post, ...rest }: KioskPage): Page {
  const toStart = ({ lang }: PageRequest): Reply => redirect(`/${lang}/kiosk`, { status: 302 });
  return {
    path: `/kiosk${path}`,
    access: 'everyone',
    get: async (request) => {
      const here = await findHere(request);
      return here ? await get(here, request) : toStart(request);
    },
    ...(post
      ? {
          post: async (request: FormRequest) => {
            const here = await findHere(request);
            return here ? await post(here, request) : toStart(request);
          },
        }
      : {}),
    ...rest,
  };
}

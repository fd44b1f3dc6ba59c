import { NCA_LAYER_ADDRESS, type SignProps } from '#modules/signatures';
import type { PageRequest } from '#platform/http';
import { signingTexts } from './texts.ts';

type Asked = Pick<SignProps, 'content' | 'sha256' | 'isAttached' | 'iin' | 'bin' | 'purposes' | 'wantsTimeStamp'>;

/** What the island has to know; its page must name `NCA_LAYER_ADDRESS` in `connect`. */
export function ncaLayerProps({ platform, lang }: Pick<PageRequest, 'platform' | 'lang'>, asked: Asked): SignProps {
  return {
    ...asked,
    address: `${NCA_LAYER_ADDRESS}/`,
    acceptsTestKeys: platform.config.mode === 'demo',
    lang,
    words: signingTexts(lang).words,
  };
}

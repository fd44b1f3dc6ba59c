export {
  askOcsp,
  crlAddressesFor,
  fetchCrls,
  type ServiceGap,
  TimeStampUnavailable,
  timeStamperAt,
} from './ask-services.ts';
export {
  createFetcher,
  type Fetcher,
  type FetcherOptions,
  type FetchRefusal,
  type FetchResult,
  isAllowed,
} from './fetcher.ts';

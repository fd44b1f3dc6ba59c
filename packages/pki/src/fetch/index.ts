export {
  askOcsp,
  crlAddressesFor,
  fetchCrls,
  type ServiceGap,
  TimeStampUnavailable,
  timeStamperAt,
} from './ask-services.ts';
export {
  type Ask,
  createFetcher,
  type Fetcher,
  type FetcherOptions,
  type FetchRefusal,
  type FetchResult,
  isAllowed,
} from './fetcher.ts';

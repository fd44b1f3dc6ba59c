export {
  createTestDatabase,
  startTestCluster,
  stopOwnCluster,
  TEST_CLUSTER,
  type TestCluster,
  type TestDatabase,
} from './cluster.ts';
export { freePort } from './free-port.ts';
export { type Standby, startStandby } from './standby.ts';
export { serversHere, startTcpServer, type TcpServer } from './tcp-server.ts';

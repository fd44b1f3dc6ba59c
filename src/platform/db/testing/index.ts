export {
  createTestDatabase,
  startTestCluster,
  stopOwnCluster,
  TEST_CLUSTER,
  type TestCluster,
  type TestDatabase,
} from './cluster.ts';
export { type Standby, startStandby } from './standby.ts';
export { freePort, serversHere, startTcpServer, type TcpServer } from './tcp-server.ts';

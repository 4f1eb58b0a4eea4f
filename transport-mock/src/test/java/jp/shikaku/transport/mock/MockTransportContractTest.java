package jp.shikaku.transport.mock;

import jp.shikaku.testkit.TransportBench;
import jp.shikaku.testkit.TransportContract;

class MockTransportContractTest extends TransportContract {

    @Override
    protected TransportBench newBench() {
        return new MockBench();
    }
}

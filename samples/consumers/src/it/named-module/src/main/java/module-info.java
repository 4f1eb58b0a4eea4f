/** A vendor's program. */
module com.example.consumer {
    requires jp.shikaku.transport.folder;
    requires jp.shikaku.transport.mock;
}

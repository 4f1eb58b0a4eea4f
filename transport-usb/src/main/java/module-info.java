/**
 * The offline drop (USB メモリによる受け渡し): requests wait in a spool, go to the terminal on a stick, and their answers come back on it,
 * sealed or as plain files in a bag. It knows names and bytes, no XML.
 */
module jp.shikaku.transport.usb {
    // the port it implements, and the profile and clock it is built with
    requires transitive jp.shikaku.core;
    // the disk; no type of it stands in this module's API
    requires jp.shikaku.files;
    // annotations only, so not needed at run time
    requires static transitive org.jspecify;

    exports jp.shikaku.transport.usb;
}

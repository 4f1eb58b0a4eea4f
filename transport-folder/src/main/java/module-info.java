/**
 * The transport over folders shared with the terminal (共有フォルダー): requests are put into one folder, answers found by their names in
 * another, card-reader results (顔認証付きカードリーダーの結果) in a third. It knows names and bytes, no XML.
 */
module jp.shikaku.transport.folder {
    // the port it implements, and the profile and clock it is built with
    requires transitive jp.shikaku.core;
    // the disk; no type of it stands in this module's API
    requires jp.shikaku.files;
    // annotations only, so not needed at run time
    requires static transitive org.jspecify;

    exports jp.shikaku.transport.folder;
}

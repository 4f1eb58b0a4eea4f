package jp.shikaku.transport.folder;

/** The end of a process, played: nothing that comes after it is done. */
final class Killed extends Error {

    private static final long serialVersionUID = 1L;
}

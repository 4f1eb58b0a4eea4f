package jp.shikaku.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** How a file store has to be treated for a rename to last. */
enum StoreKind {
    /** A forced file keeps its new name after a crash. */
    JOURNALLED,
    /**
     * FAT, exFAT and whatever is not known: on Linux' FAT a file that was forced, renamed and cut from power was empty under its new name,
     * until it was forced again under that name.
     */
    NEEDS_FINAL_SYNC,
    /** The server of the share decides. */
    NETWORK;

    private static final Set<String> JOURNALLED_TYPES =
            Set.of("ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "apfs", "ntfs", "refs", "tmpfs");
    private static final Set<String> NETWORK_TYPES =
            Set.of("cifs", "smb", "smb2", "smb3", "smbfs", "nfs", "nfs3", "nfs4", "webdav", "fuse.sshfs");

    static StoreKind of(Path folder) throws IOException {
        return folder.toAbsolutePath().toString().startsWith("\\\\")
                ? NETWORK
                : ofType(Files.getFileStore(folder).type());
    }

    static StoreKind ofType(String type) {
        String known = type.toLowerCase(Locale.ROOT);
        if (NETWORK_TYPES.contains(known)) {
            return NETWORK;
        }
        return JOURNALLED_TYPES.contains(known) ? JOURNALLED : NEEDS_FINAL_SYNC;
    }
}

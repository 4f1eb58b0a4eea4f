package jp.shikaku.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreKindTest {

    @ParameterizedTest
    @CsvSource({
        "ext4, JOURNALLED",
        "xfs, JOURNALLED",
        "NTFS, JOURNALLED",
        "ReFS, JOURNALLED",
        "vfat, NEEDS_FINAL_SYNC",
        "FAT32, NEEDS_FINAL_SYNC",
        "exfat, NEEDS_FINAL_SYNC",
        "exFAT, NEEDS_FINAL_SYNC",
        "fuseblk, NEEDS_FINAL_SYNC",
        "whatever, NEEDS_FINAL_SYNC",
        "cifs, NETWORK",
        "smb3, NETWORK",
        "nfs4, NETWORK"
    })
    void ofType_nameOfTheStore_treatedAccordingly(String type, StoreKind kind) {
        assertThat(StoreKind.ofType(type)).isEqualTo(kind);
    }

    @Test
    void of_networkPathOfWindows_networkWhateverTheStoreSays() throws Exception {
        try (var windows = Jimfs.newFileSystem(Configuration.windows().toBuilder()
                .setRoots("C:\\", "\\\\terminal\\OQS\\")
                .build())) {
            Path share = windows.getPath("\\\\terminal\\OQS\\req");

            assertThat(StoreKind.of(share)).isEqualTo(StoreKind.NETWORK);
        }
    }
}

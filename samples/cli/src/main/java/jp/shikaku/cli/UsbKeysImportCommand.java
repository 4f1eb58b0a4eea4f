package jp.shikaku.cli;

import java.util.List;
import java.util.concurrent.Callable;
import jp.shikaku.transport.usb.PublicKeys;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes public keys. */
@Command(
        name = "import",
        description = {
            "Takes the public keys of the other side; compare the fingerprint over the telephone.",
            "相手側の公開鍵を登録する（指紋を電話で照合すること）。"
        },
        footer = {"", "Example: shikaku usb keys import --spool spool shikaku-usb-1 age1... ssh-ed25519 AAAA..."})
final class UsbKeysImportCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @ArgGroup(multiplicity = "1")
    private UsbSide side;

    @Parameters(arity = "1..*", paramLabel = "KEY", description = "the line that the other side printed (公開鍵の行)")
    private List<String> key;

    @Override
    public Integer call() {
        PublicKeys other = PublicKeys.parse(String.join(" ", key));
        side.trust(other);
        output.output().document(UsbKey.of(other));
        return ExitCode.POSITIVE;
    }
}

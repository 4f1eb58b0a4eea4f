package jp.shikaku.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Plays a day at the desk. */
@Command(
        name = "demo",
        description = {
            "Plays a day at the desk with a simulated terminal, on a shared folder of its own.",
            "模擬端末と一時的な共有フォルダで、受付の一日を再現する。"
        },
        footer = {"", "Example: shikaku demo"})
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        Output printer = output.output();
        List<DemoStep> steps;
        try (Demo demo = Demo.start(printer.locale())) {
            steps = demo.play();
        }
        boolean ok = steps.stream().allMatch(DemoStep::asExpected);
        printer.document(new Report(steps, ok));
        return ExitCode.when(ok);
    }

    private record Report(List<DemoStep> steps, boolean ok) {}
}

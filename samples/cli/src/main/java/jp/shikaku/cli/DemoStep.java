package jp.shikaku.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One step of the demo.
 *
 * @param name what was done
 * @param outcome what came of it
 * @param millis how long it took
 * @param asExpected whether that is what the simulated terminal was told to do
 */
record DemoStep(
        String name,
        String outcome,
        long millis,
        @JsonIgnore boolean asExpected) {

    /** What came of a step. */
    record Outcome(String text, boolean asExpected) {}

    /** Something that is done in a step. */
    @FunctionalInterface
    interface Action {

        Outcome run() throws Exception;
    }
}

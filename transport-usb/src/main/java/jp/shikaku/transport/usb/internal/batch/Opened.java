package jp.shikaku.transport.usb.internal.batch;

import java.nio.file.Path;
import java.util.Map;

/** A batch of which all was verified: its roll call, and its documents in a private folder. */
public record Opened(RollCall rollCall, Map<String, Path> documents) {}

package jp.shikaku.transport.usb.internal.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import jp.shikaku.core.port.Payload;

/** A part of a file that nobody writes any more. */
record Slice(Path file, long from, long size) implements Payload {

    @Override
    public InputStream open() throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ).position(from);
        return new FirstBytes(Channels.newInputStream(channel), size);
    }
}

package jp.shikaku.testkit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import jp.shikaku.testkit.FileOperations.Operation;

/** Asks before bytes are read, written or forced, then lets the real channel do it. */
final class InterceptedChannel extends FileChannel {

    private final FileChannel real;
    private final Question question;

    InterceptedChannel(FileChannel real, Question question) {
        this.real = real;
        this.question = question;
    }

    @FunctionalInterface
    interface Question {

        void ask(Operation operation) throws IOException;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        question.ask(Operation.READ);
        return real.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        question.ask(Operation.READ);
        return real.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        question.ask(Operation.READ);
        return real.read(target, position);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        question.ask(Operation.WRITE);
        return real.write(source);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        question.ask(Operation.WRITE);
        return real.write(sources, offset, length);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        question.ask(Operation.WRITE);
        return real.write(source, position);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        real.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        question.ask(Operation.WRITE);
        real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        question.ask(Operation.FORCE);
        real.force(metaData);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        question.ask(Operation.READ);
        return real.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        question.ask(Operation.WRITE);
        return real.transferFrom(source, position, count);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}

package dev.weir.pipeline.table;

import dev.weir.pipeline.WeirException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Reads the number of rows that a Parquet file's footer states, without the library that reads the rows. The footer is
 * a Thrift struct {@code FileMetaData} in the compact protocol; {@code num_rows} is its field 3 (parquet.thrift).
 */
final class ParquetFooter {
    private static final int LARGEST = 256 << 20;
    private static final int DEEPEST = 32;

    private final ByteBuffer in;

    private ParquetFooter(ByteBuffer in) {
        this.in = in;
    }

    static long rows(String what, Path file) {
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            long size = access.length();
            byte[] head = new byte[4];
            byte[] tail = new byte[8];
            if (size < 12) {
                throw WeirException.source(what, "not Parquet: shorter than 12 bytes");
            }
            access.readFully(head);
            access.seek(size - 8);
            access.readFully(tail);
            if (!magic(head, 0)) {
                throw WeirException.source(what, "not Parquet: it does not begin with PAR1");
            }
            if (!magic(tail, 4)) {
                throw WeirException.source(what, "the Parquet file is cut off: it does not end with PAR1");
            }
            int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (length <= 0 || length > LARGEST || length > size - 12) {
                throw WeirException.source(
                        what, "the Parquet file is damaged: its footer can't be " + length + " bytes");
            }
            byte[] footer = new byte[length];
            access.seek(size - 8 - length);
            access.readFully(footer);
            return new ParquetFooter(ByteBuffer.wrap(footer)).numRows(what);
        } catch (IOException e) {
            throw SourceFiles.unreadable(
                    what,
                    e instanceof java.io.FileNotFoundException && !file.toFile().exists()
                            ? new java.nio.file.NoSuchFileException("")
                            : e);
        }
    }

    private static boolean magic(byte[] bytes, int at) {
        return bytes[at] == 'P' && bytes[at + 1] == 'A' && bytes[at + 2] == 'R' && bytes[at + 3] == '1';
    }

    private long numRows(String what) {
        try {
            int field = 0;
            while (true) {
                int header = in.get() & 0xFF;
                int type = header & 0x0F;
                if (type == 0) {
                    break;
                }
                int delta = header >>> 4;
                field = delta == 0 ? (int) zigzag(varint()) : field + delta;
                if (field == 3 && type == 6) {
                    long rows = zigzag(varint());
                    if (rows >= 0) {
                        return rows;
                    }
                    break;
                }
                skip(type, 0);
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            // told below
        }
        throw WeirException.source(what, "the Parquet file is damaged: its footer does not state the number of rows");
    }

    private void skip(int type, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested too deep");
        }
        switch (type) {
            case 1, 2 -> {}
            case 3 -> in.get();
            case 4, 5, 6 -> varint();
            case 7 -> advance(8);
            case 8 -> advance(varint());
            case 9, 10 -> list(depth);
            case 12 -> struct(depth);
            default -> throw new IllegalArgumentException("no such type");
        }
    }

    private void list(int depth) {
        int header = in.get() & 0xFF;
        long size = (long) header >>> 4;
        if (size == 15) {
            size = varint();
        }
        int element = header & 0x0F;
        for (long i = 0; i < size; i++) {
            if (element == 1 || element == 2) {
                in.get();
            } else {
                skip(element, depth + 1);
            }
        }
    }

    private void struct(int depth) {
        for (int header = in.get() & 0xFF; (header & 0x0F) != 0; header = in.get() & 0xFF) {
            if (header >>> 4 == 0) {
                varint();
            }
            skip(header & 0x0F, depth + 1);
        }
    }

    private void advance(long bytes) {
        if (bytes < 0 || bytes > in.remaining()) {
            throw new BufferUnderflowException();
        }
        in.position(in.position() + (int) bytes);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("varint too long");
    }

    private static long zigzag(long value) {
        return (value >>> 1) ^ -(value & 1);
    }
}

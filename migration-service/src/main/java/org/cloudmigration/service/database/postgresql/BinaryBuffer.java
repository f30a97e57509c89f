package org.cloudmigration.service.database.postgresql;

import java.nio.ByteBuffer;

/** Bytes on their way into a binary {@code COPY}. Grows with the longest row, and stays so. */
final class BinaryBuffer {

  /** In place of a length: no value. */
  static final int NULL = -1;

  private ByteBuffer bytes;

  BinaryBuffer(int capacity) {
    bytes = ByteBuffer.allocate(capacity);
  }

  void putShort(short value) {
    room(Short.BYTES).putShort(value);
  }

  void putInt(int value) {
    room(Integer.BYTES).putInt(value);
  }

  void putLong(long value) {
    room(Long.BYTES).putLong(value);
  }

  void put(byte[] value) {
    room(value.length).put(value);
  }

  void put(byte[] value, int at, int length) {
    room(length).put(value, at, length);
  }

  /** With its length before it, as each field has it. */
  void putSized(byte[] value) {
    room(Integer.BYTES + value.length).putInt(value.length).put(value);
  }

  void putSized(int value) {
    room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
  }

  void putSized(long value) {
    room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
  }

  private ByteBuffer room(int size) {
    if (bytes.remaining() < size) {
      int wanted = Math.addExact(bytes.position(), size);
      int capacity = (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(wanted, 2L * wanted));
      bytes = ByteBuffer.allocate(capacity).put(bytes.flip());
    }
    return bytes;
  }

  int size() {
    return bytes.position();
  }

  byte[] array() {
    return bytes.array();
  }

  void clear() {
    bytes.clear();
  }
}

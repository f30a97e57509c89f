package org.cloudmigration.service.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.junit.jupiter.api.Test;
import org.postgresql.copy.CopyOut;

/** The server's habit of sending each row in a message of its own is no promise. */
class RowsComeInAnyPiecesTest {

  private static final Kind[] KINDS = {Kind.INT, Kind.TEXT};

  private final ByteBuffer sent = ByteBuffer.allocate(1_000);

  private byte[] threeRows() {
    sent.put("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(0);
    // An extension of the header, which nobody has to understand.
    sent.putInt(3).put(new byte[3]);
    row(1, "first");
    row(2, null);
    row(3, "");
    sent.putShort((short) -1);
    return Arrays.copyOf(sent.array(), sent.position());
  }

  private void row(int number, String text) {
    sent.putShort((short) 2).putInt(4).putInt(number);
    if (text == null) {
      sent.putInt(-1);
    } else {
      sent.putInt(text.length()).put(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<List<Object>> read(List<byte[]> messages) throws SQLException {
    Queue<byte[]> left = new ArrayDeque<>(messages);
    var copy =
        (CopyOut)
            Proxy.newProxyInstance(
                CopyOut.class.getClassLoader(),
                new Class<?>[] {CopyOut.class},
                (proxy, method, arguments) ->
                    method.getName().equals("isActive") ? (Object) false : left.poll());
    var found = new ArrayList<List<Object>>();
    try (var rows = new RawRows(null, copy, KINDS)) {
      for (byte[] row = rows.next(); row != null; row = rows.next()) {
        found.add(Arrays.asList(RawRows.values(row, KINDS)));
      }
    }
    return found;
  }

  @Test
  void howeverTheyAreCut() throws SQLException {
    byte[] all = threeRows();
    for (int size = 1; size <= all.length; size++) {
      var messages = new ArrayList<byte[]>();
      for (int from = 0; from < all.length; from += size) {
        messages.add(Arrays.copyOfRange(all, from, Math.min(all.length, from + size)));
      }
      assertThat(read(messages))
          .as("in pieces of %d", size)
          .containsExactly(List.of(1L, "first"), Arrays.asList(2L, null), List.of(3L, ""));
    }
  }

  @Test
  void anEndInTheMiddleIsAnError() {
    byte[] all = threeRows();
    assertThatThrownBy(() -> read(List.of(Arrays.copyOf(all, all.length - 5))))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("ended in the middle");
  }
}

package org.cloudmigration.service.database.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Good strings, broken in all ways that a program can think of; the seeds make it repeatable. */
class ConnectionStringFuzzTest {

  private static final String SECRET = "Q7xSecretQ7x";

  private static final List<String> GOOD =
      List.of(
          "Server=tcp:sql01.example.com,1433;Database=TWO;User Id=mig;Password=" + SECRET,
          "Data Source=sql01\\NAV;Initial Catalog=\"T;WO\";UID=mig;PWD='" + SECRET + "';Encrypt=no",
          "jdbc:sqlserver://sql01\\NAV:1433;databaseName={TWO};user=mig;password={" + SECRET + "}",
          "jdbc:postgresql://pg01:5432/erp?user=mig&password=" + SECRET + "&sslmode=require");

  private static final List<String> PIECES =
      List.of(
          ";",
          "=",
          "\"",
          "'",
          "{",
          "}",
          "&",
          "?",
          "%",
          "%00",
          "\\",
          ",",
          ":",
          "/",
          " ",
          "\u0000",
          "\n",
          "\ud83d",
          "Server=x",
          "Password=",
          ";;;",
          "INIT=RUNSCRIPT",
          "trustStore=a",
          "==");

  @ParameterizedTest
  @ValueSource(longs = {1, 20_26, 987_654_321})
  void noMutationLeaksTheSecretOrBreaksTheParser(long seed) {
    var random = new Random(seed);
    int taken = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = mutated(GOOD.get(random.nextInt(GOOD.size())), random);
      try {
        ServerAddress address = ServerAddress.parse(text);
        assertThat(ServerAddress.parse(address.text())).isEqualTo(address);
        assertThat(ServerAddress.of(address.location())).isEqualTo(address);
        if (address.password().contains(SECRET) && !namesHold(address)) {
          assertThat(address.toString()).doesNotContain(SECRET);
        }
        taken++;
      } catch (ConnectionStringException e) {
        assertThat(e.part() + e.happened() + e.action() + e).doesNotContain(SECRET);
        assertThat(e.getCause()).isNull();
      }
    }
    assertThat(taken).as("some mutations do no harm").isBetween(100, 19_000);
  }

  private static boolean namesHold(ServerAddress address) {
    return (address.host() + address.database() + address.user()).contains(SECRET);
  }

  private static String mutated(String good, Random random) {
    var text = new StringBuilder(good);
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(4));
      switch (random.nextInt(5)) {
        case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(at, text.substring(at, end));
        case 3 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        default -> text.insert(at, (char) random.nextInt(0x3000));
      }
    }
    return text.toString();
  }
}

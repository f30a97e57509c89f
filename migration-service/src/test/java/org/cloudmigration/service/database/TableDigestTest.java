package org.cloudmigration.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableDigestTest {

  @Test
  void carriesIntoTheUpperHalf() {
    TableDigest digest = TableDigest.EMPTY.plusRow(0, -1).plusRow(0, 1);
    assertThat(digest).isEqualTo(new TableDigest(2, 1, 0));
  }

  @Test
  void addsModuloTwoToTheOneHundredTwentyEight() {
    var random = new Random(42);
    BigInteger sum = BigInteger.ZERO;
    TableDigest digest = TableDigest.EMPTY;
    for (int i = 0; i < 1_000; i++) {
      long high = random.nextLong();
      long low = random.nextLong();
      digest = digest.plusRow(high, low);
      sum = sum.add(new BigInteger("%016x%016x".formatted(high, low), 16));
    }
    assertThat(digest.hash()).isEqualTo("%032x".formatted(sum.mod(BigInteger.TWO.pow(128))));
  }

  @Test
  void comesBackFromItsText() {
    var digest = new TableDigest(3, -5, Long.MIN_VALUE);
    assertThat(TableDigest.of(3, digest.hash())).isEqualTo(digest);
  }
}

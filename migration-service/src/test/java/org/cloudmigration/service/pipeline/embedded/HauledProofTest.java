package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.cloudmigration.service.pipeline.embedded.Haulage.Hauled;
import org.junit.jupiter.api.Test;

/** What another engine tells of its rows does not pass for proven unless everything agrees. */
class HauledProofTest {

  /** Beyond 64 bits, as sums of many hashes are. */
  private static final BigInteger LARGE = BigInteger.TWO.pow(100).add(BigInteger.valueOf(7));

  private static Map<String, Object> agreeing() {
    return new HashMap<>(
        Map.of(
            HauledProof.ROWS, "3",
            HauledProof.CAME_HIGH, LARGE.toString(),
            HauledProof.CAME_LOW, "-12",
            HauledProof.HIGH, LARGE.toString(),
            HauledProof.LOW, "-12",
            HauledProof.DIFFERENT, "0"));
  }

  private static void prove(long read, Map<String, Object> answer) {
    HauledProof.prove(new Hauled(read, 0, answer));
  }

  private static void differs(String column, Object value) {
    Map<String, Object> answer = agreeing();
    answer.put(column, value);
    assertThatThrownBy(() -> prove(3, answer)).as(column).isInstanceOf(CopyDiffersException.class);
  }

  @Test
  void sumsOfAnySizeAgree() {
    assertThatCode(() -> prove(3, agreeing())).doesNotThrowAnyException();
  }

  @Test
  void numbersMayComeAsNumbers() {
    Map<String, Object> answer = agreeing();
    answer.put(HauledProof.ROWS, 3);
    answer.put(HauledProof.DIFFERENT, 0L);
    assertThatCode(() -> prove(3, answer)).doesNotThrowAnyException();
  }

  @Test
  void aTableWithoutRowsHasNoSums() {
    Map<String, Object> nothing = new HashMap<>();
    agreeing().keySet().forEach(column -> nothing.put(column, null));
    assertThatCode(() -> prove(0, nothing)).doesNotThrowAnyException();
    assertThatThrownBy(() -> prove(1, nothing)).isInstanceOf(CopyDiffersException.class);
  }

  @Test
  void oneThatDisagreesIsEnough() {
    differs(HauledProof.ROWS, "2");
    differs(HauledProof.HIGH, LARGE.add(BigInteger.ONE).toString());
    differs(HauledProof.CAME_LOW, "-13");
    differs(HauledProof.LOW, null);
  }

  /** Two changes may make the same sums. */
  @Test
  void sumsThatAgreeDoNotHideADifferentRow() {
    differs(HauledProof.DIFFERENT, "2");
  }

  @Test
  void rowsThatWereReadAndAreNotThereAreMissed() {
    assertThatThrownBy(() -> prove(4, agreeing())).isInstanceOf(CopyDiffersException.class);
  }
}

package org.cloudmigration.service.product.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the sample grows. */
class GpSampleRowCountsTest {

  /** Table, rows of a company of factor 1, of factor 10. */
  private static final String COUNTS =
      """
          BM30200 2 20, CM00100 4 4, CM20200 28 280, CM20600 2 20,
          GL00100 108 108, GL00103 5 5, GL00104 2 2, GL00105 108 108,
          GL10110 170 170, GL10111 447 447, GL20000 432 4320, GL30000 1152 11520,
          GL40200 62 62, IV00101 60 600, IV00102 60 600, IV00104 20 200,
          IV00105 140 1400, IV00200 117 1068, IV00300 20 190, IV10200 119 1190,
          IV30200 10 100, IV30300 56 562, IV30400 2 20, IV40201 3 3,
          IV40400 3 3, IV40700 3 3, MC40000 1 1, MC40200 3 3,
          PM00100 3 3, PM00101 2 2, PM00200 25 250, PM00201 25 250,
          PM00203 4 42, PM00204 61 601, PM00300 39 395, PM10200 5 50,
          PM20000 54 541, PM30200 100 1000, PM30300 50 500, POP10100 12 120,
          POP10110 24 240, POP10500 18 180, POP30300 18 180, POP30310 18 180,
          RM00101 40 400, RM00102 73 733, RM00103 40 400, RM00201 3 3,
          RM20101 110 1107, RM20201 8 80, RM30101 160 1600, RM30201 80 800,
          SOP10201 5 50, SOP30200 20 200, SOP30300 40 400, SY00300 3 3,
          SY01100 16 16, SY01200 92 928, SY03300 14 14, SY04100 2 2,
          SY06000 23 223, SY40100 186 186, SY40101 3 3,
          POP30100 0 0""";

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void everyTableHasTheRowsOfItsFactor(int factor) {
    CollectedSample sample = CollectedSample.ofScale(factor);
    assertThat(counts(sample, CollectedSample.COMPANY)).isEqualTo(expected(factor));
  }

  @Test
  void theSecondCompanyHasTwiceTheFactor() {
    assertThat(counts(CollectedSample.ofScale(5), CollectedSample.SECOND_COMPANY))
        .isEqualTo(expected(10));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void aWholeCompanyHasTheTotalOfItsFactor(int factor) {
    long total =
        counts(CollectedSample.ofScale(factor), CollectedSample.COMPANY).values().stream()
            .mapToLong(Integer::longValue)
            .sum();
    assertThat(total).isEqualTo(factor == 1 ? 4515 : 34691);
  }

  private static Map<String, Integer> counts(CollectedSample sample, String company) {
    Map<String, Integer> counts = new TreeMap<>();
    expected(1).keySet().forEach(t -> counts.put(t, sample.table(company, t).rows().size()));
    return counts;
  }

  private static Map<String, Integer> expected(int factor) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String entry : COUNTS.split(",")) {
      String[] words = entry.strip().split(" ");
      counts.put(words[0], Integer.valueOf(words[factor == 1 ? 1 : 2]));
    }
    return counts;
  }
}

package org.cloudmigration.web.replication;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.replication.FindingFilter;
import org.junit.jupiter.api.Test;

class FindingSearchTest {

  private static FindingFilter thereAndBack(FindingFilter filter) {
    return FindingSearch.of(QueryParameters.simple(FindingSearch.address(filter)));
  }

  @Test
  void whatIsSoughtIsReadBackFromItsAddress() {
    var filter =
        new FindingFilter(
            Set.of(FindingColour.RED, FindingColour.AMBER), UUID.randomUUID(), "a b&c=%");
    assertThat(thereAndBack(filter)).isEqualTo(filter);
    assertThat(thereAndBack(FindingFilter.ALL)).isEqualTo(FindingFilter.ALL);
  }

  @Test
  void whatIsNoColourOrTableIsLeftOut() {
    FindingFilter filter =
        FindingSearch.of(
            QueryParameters.simple(Map.of("colour", "red,purple,,red", "table", "nonsense")));
    assertThat(filter).isEqualTo(new FindingFilter(Set.of(FindingColour.RED), null, ""));
  }

  @Test
  void theFileIsSoughtAsThePageIs() {
    var run = new UUID(0, 1);
    var red = new FindingFilter(Set.of(FindingColour.RED), null, "a&b");
    assertThat(RunNavigation.findingsFile(run, FindingSearch.address(red)))
        .isEqualTo("admin/v1.0/runs/" + run + "/findings.csv?colour=red&text=a%26b");
    assertThat(RunNavigation.findingsFile(run, FindingSearch.address(FindingFilter.ALL)))
        .endsWith("findings.csv");
  }
}

package org.cloudmigration.web.replication;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.management.OverviewFilter;
import org.cloudmigration.service.management.OverviewOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverviewQueryTest {

  @Test
  void whatIsShownStandsInTheAddress() {
    OverviewQuery query =
        new OverviewQuery(
            new OverviewFilter(
                Set.of(TableStatus.FAILED, TableStatus.WARNING),
                Set.of(Verification.DIFFERS),
                "",
                true,
                "GL & more"),
            new OverviewOrder(OverviewOrder.Column.DIFFERENCE, true));
    assertThat(OverviewQuery.of(QueryParameters.fromString(query.parameters().getQueryString())))
        .isEqualTo(query);
  }

  @Test
  void theWholeListHasABareAddress() {
    assertThat(OverviewQuery.ALL.parameters().getQueryString()).isEmpty();
    assertThat(OverviewQuery.of(QueryParameters.empty())).isEqualTo(OverviewQuery.ALL);
  }

  @Test
  void theManagementPageLinksWithTheNameOfTheStatus() {
    assertThat(OverviewQuery.of(QueryParameters.fromString("status=FAILED")).filter().statuses())
        .containsExactly(TableStatus.FAILED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"status=NONE", "sort=rows", "sort=x-desc", "verification=,", "migrated=x"})
  void whatCannotBeUnderstoodIsLeftOut(String query) {
    assertThat(OverviewQuery.of(QueryParameters.fromString(query))).isEqualTo(OverviewQuery.ALL);
  }
}
